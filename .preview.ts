import { chromium } from 'playwright';
import { writeFileSync } from 'node:fs';
const main = async () => {
  const { VIEW_FIGURES } = await import('/work/wt/body/clinical/body-chart/figures.ts');
  const { BODY_REGIONS } = await import('/work/wt/body/clinical/body-chart/regions.ts');
  const show = process.argv[2] ?? 'plain';
  const svgs = Object.entries(VIEW_FIGURES as any).map(([v, f]: any) => {
    const regs = show === 'plain' ? '' : (BODY_REGIONS as any)[v].map((r: any, i: number) => `<path d="M${r.points.map((p:any)=>p.join(' ')).join('L')}Z" fill="hsl(${(i*67)%360} 70% 60%)" fill-opacity=".5" stroke="#000" stroke-width=".5" ${show==='clip'?`clip-path="url(#c${v})"`:''}><title>${r.site}</title></path>`).join('');
    return `<svg viewBox="0 0 400 900" width="${process.argv[3] ?? 440}"><defs><clipPath id="c${v}">${f.outlines.map((d:any)=>`<path d="${d}"/>`).join('')}</clipPath></defs>${f.outlines.map((d:any)=>`<path d="${d}" fill="#f4f5f7" stroke="#6b7480" stroke-width="1.6"/>`).join('')}<g fill="none" stroke="#a8b0ba" stroke-width="1.2" stroke-linecap="round">${f.details.map((d:any)=>`<path d="${d}"/>`).join('')}</g>${regs}</svg>`;
  });
  writeFileSync('/tmp/body/p.html', `<body style="margin:0;background:#fff;display:flex">${svgs.join('')}</body>`);
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  const p = await b.newPage({ viewport: { width: 4 * Number(process.argv[3] ?? 440), height: Math.round(Number(process.argv[3] ?? 440)*2.25) } });
  await p.goto('file:///tmp/body/p.html');
  await p.screenshot({ path: '/tmp/body/p.png' });
  await b.close();
};
void main();
