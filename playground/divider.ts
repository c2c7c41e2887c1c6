/** The bar between sheet and pane: dragged, or moved with the arrow keys. */
const MIN = 320;
const STEP = 20;

export function makeDivider(bar: HTMLElement, pane: HTMLElement): void {
  const max = (): number => Math.max(MIN, Math.min(800, innerWidth - 360));
  const setWidth = (width: number): void => {
    const clamped = Math.round(Math.min(max(), Math.max(MIN, width)));
    document.body.style.setProperty('--pane', `${clamped}px`);
    bar.setAttribute('aria-valuenow', String(clamped));
    bar.setAttribute('aria-valuemax', String(max()));
  };
  const width = (): number => pane.getBoundingClientRect().width;
  setWidth(width());

  bar.addEventListener('pointerdown', (down) => {
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => setWidth(innerWidth - event.clientX);
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), { once: true });
  });
  bar.addEventListener('keydown', (event) => {
    const moves: Record<string, number> = {
      ArrowLeft: width() + STEP,
      ArrowRight: width() - STEP,
      Home: MIN,
      End: max(),
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
}
