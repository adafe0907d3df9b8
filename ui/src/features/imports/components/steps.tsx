import { Steps as AntdSteps } from 'antd';
import { useTranslation } from 'react-i18next';

export type Step = 'files' | 'check' | 'import' | 'done';

const ORDER: Step[] = ['files', 'check', 'import', 'done'];

/** Where one is on the way from files to facts. */
export function Steps({ at }: { at: Step }) {
  const { t } = useTranslation('imports');
  return (
    <AntdSteps
      size="small"
      current={ORDER.indexOf(at)}
      responsive={false}
      titlePlacement="vertical"
      items={ORDER.map((it) => ({ title: t(`step.${it}`) }))}
    />
  );
}
