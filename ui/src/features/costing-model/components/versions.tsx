import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Filter, FilterBar } from '@/components/filter-bar';
import { Panel } from '@/components/panel';
import { http } from '@/lib/api';
import { useUrlState } from '@/lib/use-url-state';
import { activateModel, type Check, type Difference, differenceQuery, type ModelList } from '../api/costing-models';
import { VersionTable } from './version-table';
import styles from './versions.module.css';

interface VersionsProps {
  models: ModelList;
  mayEdit: boolean;
  /** begins work on a version's text */
  onStart: (from: { basedOn: number; text: string; check: Check }) => void;
}

/** The saved versions, who made them and why, and what differs between two. */
export function Versions({ models, mayEdit, onStart }: VersionsProps) {
  const { t } = useTranslation('costing-model');
  const queries = useQueryClient();
  const name = (version: number) => (version === 0 ? t('builtIn') : t('versionNumber', { version }));
  const activate = async (version: number) => {
    await activateModel(version);
    await queries.invalidateQueries({ queryKey: ['costing-models'] });
  };
  const open = async (version: number) => {
    const model = await http.get<{ text: string; check: Check }>(`/api/costing-models/${version}`);
    onStart({ basedOn: version, text: model.text, check: model.check });
  };
  return (
    <>
      <VersionTable
        items={models.items}
        name={name}
        withOrigin
        mayEdit={mayEdit}
        onOpen={(version) => void open(version)}
        onActivate={activate}
      />
      {models.items.length > 1 && <Differences models={models} name={name} />}
    </>
  );
}

function Differences({ models, name }: { models: ModelList; name: (version: number) => string }) {
  const { t } = useTranslation('costing-model');
  const [state, change] = useUrlState({
    from: String(models.items[1]?.version ?? 0),
    to: String(models.items[0]?.version ?? 0),
  });
  const difference = useQuery(differenceQuery(Number(state.from), Number(state.to)));
  const options = models.items.map((it) => ({ value: String(it.version), label: name(it.version) }));
  const marks = { SAME: ' ', REMOVED: '−', ADDED: '+' };
  return (
    <Panel title={t('difference.title')}>
      <FilterBar>
        <Filter label={t('difference.from')}>
          <Select
            value={state.from}
            options={options}
            onChange={(from) => change({ from })}
            style={{ minWidth: 160 }}
          />
        </Filter>
        <Filter label={t('difference.to')}>
          <Select value={state.to} options={options} onChange={(to) => change({ to })} style={{ minWidth: 160 }} />
        </Filter>
      </FilterBar>
      <Answer query={difference}>
        {({ lines }) => (
          <pre className={styles.difference} tabIndex={0} aria-label={t('difference.title')}>
            {folded(lines).map((it, index) => (
              <div key={index} className={styles[it.kind]}>
                {`${marks[it.kind]} ${it.text}`}
              </div>
            ))}
          </pre>
        )}
      </Answer>
    </Panel>
  );
}

const AROUND = 3;

/** The lines that differ with a few around them; what is left out becomes one line of dots. */
function folded(lines: Difference['lines']): Difference['lines'] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((it) => it.kind !== 'SAME');
  return lines.flatMap((it, index) => {
    if (isNear(index)) return [it];
    return index === 0 || isNear(index - 1) ? [{ kind: 'SAME' as const, text: '…' }] : [];
  });
}
