import { useEffect, useRef } from 'react';
import { options } from '@report/options.js';
import { DARK, LIGHT } from '@report/themes.js';
import { useDark } from '@/components/colors';
import { echarts } from './echarts';
import type { ChartSpec } from './spec';

interface DrawingProps {
  spec: ChartSpec;
  summary: string;
  height: number;
  /** called with what a bar, a step or a cell is about: a category, or a row and a category; and its series */
  onPick?: (names: string[], series: string | undefined) => void;
}

/** The picture of a chart: follows its room's width and the reader's light or dark. */
export default function Drawing({ spec, summary, height, onPick }: DrawingProps) {
  const room = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const chart = echarts.init(element, null, { renderer: 'svg' });
    chart.on('click', (event) => pick.current?.(namesOf(spec, event.name, event.dataIndex), event.seriesName));
    const draw = () => {
      if (element.clientWidth === 0) return;
      chart.resize();
      chart.setOption(options(spec, dark ? DARK : LIGHT, element.clientWidth), { notMerge: true });
    };
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [spec, dark]);

  return <div ref={room} role="img" aria-label={summary} style={{ height, width: '100%' }} />;
}

function namesOf(spec: ChartSpec, name: string, index: number): string[] {
  const cell = spec.kind === 'heat' ? spec.cells?.[index] : undefined;
  return cell === undefined ? [name] : [spec.rows?.[cell[1]] ?? '', spec.categories?.[cell[0]] ?? ''];
}
