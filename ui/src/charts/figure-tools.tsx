import { BarChartOutlined, DownloadOutlined, LinkOutlined, TableOutlined } from '@ant-design/icons';
import { App, Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';

export type FigureView = 'chart' | 'table';

interface ViewSwitchProps {
  title: string;
  view: FigureView;
  onChange: (view: FigureView) => void;
}

/** The picture or its table. */
export function ViewSwitch({ title, view, onChange }: ViewSwitchProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      size="small"
      value={view}
      onChange={onChange}
      aria-label={t('chart.view', { title })}
      options={[
        { value: 'chart', icon: <BarChartOutlined aria-label={t('chart.chart')} />, title: t('chart.chart') },
        { value: 'table', icon: <TableOutlined aria-label={t('chart.table')} />, title: t('chart.table') },
      ]}
    />
  );
}

/** Saves the figures behind a picture, for those who may export. */
export function SaveFigure({ title, onSave }: { title: string; onSave: () => void }) {
  const { t } = useTranslation();
  const mayExport = useMay('EXPORT');
  if (!mayExport) return null;
  return (
    <Button
      size="small"
      type="text"
      icon={<DownloadOutlined aria-hidden />}
      onClick={onSave}
      aria-label={t('chart.export', { title })}
      title="CSV"
    />
  );
}

/** The address of a figure as the reader sees it now: filters, order and chart or table are in it. */
export function CopyLink({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    const url = new URL(window.location.href);
    url.hash = id;
    try {
      await navigator.clipboard.writeText(url.toString());
      void message.success(t('chart.copied'));
    } catch {
      window.location.hash = id;
      void message.info(t('chart.inAddressBar'));
    }
  };
  return (
    <Button
      size="small"
      type="text"
      icon={<LinkOutlined aria-hidden />}
      onClick={() => void copy()}
      aria-label={t('chart.copyLink', { title })}
      title={t('chart.copy')}
    />
  );
}
