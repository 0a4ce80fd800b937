import type { TrendChart } from '@/clinical/history/trend-chart';
import { composeTrends } from '@/clinical/history/trends';
import { isRelied, type TimelineEpisode } from '@/clinical/history/timeline';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { bannerFor } from '../patients/banner-for';
import { refuse } from '../refuse';
import { episodesOf, formatOfRecord, memberNames, visitsOf, type RecordFormat } from './visits-of';

export type OpenTrends = {
  banner: BannerPatient;
  format: RecordFormat;
  /** The patient's problems, the one last seen first. */
  episodes: readonly (TimelineEpisode & { visits: number })[];
  /** The one drawn; `null` when the patient has none. */
  episodeId: string | null;
  /** Visits of the episode that count: signed, not entered in error. */
  visits: number;
  charts: readonly TrendChart[];
};

/**
 * Pain and range of motion of one episode over its visits, from the typed rows of signed notes not
 * entered in error. Without an episode: the one seen last.
 */
export async function openTrends(
  actor: Actor,
  patientId: string,
  episodeId?: string,
): Promise<Result<OpenTrends>> {
  return look(actor, 'record.open', async (tx) => {
    const format = await formatOfRecord(tx, patientId);
    const episodes = await episodesOf(tx, patientId);
    const visits = (
      await visitsOf(tx, patientId, {
        format,
        episodes,
        names: await memberNames(tx),
        kinds: ['range_of_motion', 'outcome_scores'],
      })
    ).filter(isRelied);
    const lastSeen = new Map<string, string>();
    const seen = new Map<string, number>();
    for (const visit of visits) {
      for (const id of visit.episodeIds) {
        lastSeen.set(id, visit.occurredAt);
        seen.set(id, (seen.get(id) ?? 0) + 1);
      }
    }
    const listed = [...episodes.values()]
      .map((episode) => ({ ...episode, visits: seen.get(episode.episodeId) ?? 0 }))
      .toSorted((one, other) => {
        const [late, early] = [one, other].map((each) => lastSeen.get(each.episodeId) ?? '');
        return late === early ? 0 : (late ?? '') < (early ?? '') ? 1 : -1;
      });
    const chosen = episodeId ?? listed[0]?.episodeId ?? null;
    if (chosen !== null && !episodes.has(chosen)) return refuse({ kind: 'not_found' });
    const drawn = visits.filter((visit) => chosen === null || visit.episodeIds.includes(chosen));
    const value: OpenTrends = {
      banner: await bannerFor(tx, patientId),
      format,
      episodes: listed,
      episodeId: chosen,
      visits: drawn.length,
      charts: composeTrends(drawn),
    };
    return { value, about: { patientId } };
  });
}
