import { createContext, type HTMLAttributes, use, useEffect, useState } from 'react';

/** How many rows a step of the window is, so that scrolling a little draws nothing anew. */
const STEP = 10;

export interface RowWindow {
  first: number;
  /** the row after the last drawn one */
  end: number;
  /** room of the rows not drawn, in pixels */
  above: number;
  below: number;
}

/**
 * Which of `count` rows of equal height to draw: those in sight and some around them, however many there are. The first
 * part of the answer is the ref of the element they scroll in.
 */
export function useRowWindow(
  count: number,
  height: number,
  restartAt: string,
): [(element: HTMLElement | null) => void, RowWindow] {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState({ first: 0, end: 4 * STEP });
  useEffect(() => {
    if (scroller === null) return undefined;
    const look = () => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / height / STEP) - 1) * STEP;
      const end = (Math.ceil((scroller.scrollTop + scroller.clientHeight) / height / STEP) + 1) * STEP;
      setSeen((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [scroller, height]);
  useEffect(() => {
    // newer browsers answer a promise, which an effect must not return
    void scroller?.scrollTo({ top: 0 });
  }, [scroller, restartAt]);
  const end = Math.min(seen.end, count);
  const first = Math.min(seen.first, Math.max(0, count - STEP));
  return [setScroller, { first, end, above: first * height, below: (count - end) * height }];
}

interface Room {
  above: number;
  below: number;
  /** rows there are in all, drawn or not, with the heading; -1: not known */
  rows: number;
}

const RoomContext = createContext<Room>({ above: 0, below: 0, rows: -1 });
export const RoomAround = RoomContext.Provider;

function WindowedTable(props: HTMLAttributes<HTMLTableElement>) {
  return <table {...props} aria-rowcount={use(RoomContext).rows} />;
}

function WindowedBody({ children, ...props }: HTMLAttributes<HTMLTableSectionElement>) {
  const { above, below } = use(RoomContext);
  return (
    <tbody {...props}>
      {above > 0 && <tr aria-hidden style={{ height: above }} />}
      {children}
      {below > 0 && <tr aria-hidden style={{ height: below }} />}
    </tbody>
  );
}

/** What antd's table takes as `components` inside {@link RoomAround}: a real table that keeps room for rows not drawn. */
export const WINDOWED = { table: WindowedTable, body: { wrapper: WindowedBody } };
