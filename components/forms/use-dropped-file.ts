import { useEffect, useRef, useState } from 'react';

/** Takes a file that is dropped anywhere on the page; says whether one hovers over it. */
export function useDroppedFile(take: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      // Dropped beside a zone, a file would replace the page, and what was typed on it.
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', hover);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
