import { useEffect, useRef } from 'react';
import { options } from '@report/options.js';
import { DARK, LIGHT } from '@report/themes.js';
import { useDark } from '@/components/colors';
import { echarts } from './echarts';
import type { ChartSpec } from './spec';

/** The picture of a chart: follows its room's width and the reader's light or dark. */
export default function Drawing({ spec, summary, height }: { spec: ChartSpec; summary: string; height: number }) {
  const room = useRef<HTMLDivElement>(null);
  const dark = useDark();

  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const chart = echarts.init(element, null, { renderer: 'svg' });
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
