import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import type { RunDifference } from '../api/comparison';

interface RunDifferencesProps {
  differences: RunDifference[];
  sides: [string, string];
}

/** What went into two runs differently: it explains what follows. */
export function RunDifferences({ differences, sides }: RunDifferencesProps) {
  const { t } = useTranslation('runs');
  const named = ({ kind, name }: RunDifference) => {
    if (kind === 'SETTING') return t(`setting.${name}`);
    if (kind === 'MODEL') return name === 'actions' ? t('setting.actionVersion') : t('setting.modelVersion');
    return kind === 'PROGRAM' ? t('program') : name;
  };
  return (
    <Panel title={t('differences.title')} help={t('differences.help')} flush>
      <DataTable
        name="differences"
        label={t('differences.title')}
        search={false}
        rows={differences}
        rowKey={(it) => `${it.kind}/${it.name}`}
        empty={<Empty title={t('differences.none')} />}
        columns={[
          { key: 'kind', title: t('differences.kind'), value: (it) => t(`differences.${it.kind}`) },
          { key: 'name', title: t('differences.name'), value: named },
          { key: 'left', title: sides[0], value: (it) => it.left },
          { key: 'right', title: sides[1], value: (it) => it.right },
        ]}
      />
    </Panel>
  );
}
