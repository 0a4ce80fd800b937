'use client';

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';

/** Drawn finer than the screen, so that it stays sharp when it is enlarged. */
const LEAST_DENSITY = 2;

/** Beyond it browsers refuse a canvas, tablets first. */
const MOST_PIXELS = 16_000_000;

/** One page, drawn once it comes near the window, with its text for who listens. */
export function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [isFailed, setIsFailed] = useState(false);
  const name = `Page ${number} of ${pdf.numPages}`;

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    let isGone = false;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        draw(pdf, number, sheet).then(
          (words) => isGone || setText(words),
          () => isGone || setIsFailed(true),
        );
      },
      { rootMargin: '800px' },
    );
    near.observe(sheet);
    return () => {
      isGone = true;
      near.disconnect();
    };
  }, [pdf, number]);

  return (
    <figure className="flex flex-col gap-1">
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        // The proportions of A4 until its own are known.
        width={1240}
        height={1754}
        className="h-auto w-full rounded-sm border bg-white"
      />
      <figcaption className="text-xs text-muted-foreground">
        {name}
        {isFailed && <span role="alert"> could not be drawn whole: download the document.</span>}
      </figcaption>
      {text && <p className="sr-only">{text}</p>}
    </figure>
  );
}

/** Draws a page over the whole width of its canvas, and gives its text. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<string> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const wide = canvas.clientWidth * Math.max(window.devicePixelRatio, LEAST_DENSITY);
  const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wide / natural.width, most) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  await page.render({ canvasContext: context, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
