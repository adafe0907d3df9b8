import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { activateActionPlan } from '../api/action-plans';
import type { ModelList } from '../api/costing-models';
import { VersionTable } from './version-table';

interface ActionPlanVersionsProps {
  plans: ModelList;
  mayEdit: boolean;
  /** begins work on a version's text */
  onStart: (version: number) => void;
}

/** The saved versions of the plan, who made them and why. */
export function ActionPlanVersions({ plans, mayEdit, onStart }: ActionPlanVersionsProps) {
  const { t } = useTranslation('costing-model');
  const queries = useQueryClient();
  const name = (version: number) => (version === 0 ? t('actionPlan.builtIn') : t('versionNumber', { version }));
  const activate = async (version: number) => {
    await activateActionPlan(version);
    await queries.invalidateQueries({ queryKey: ['action-plans'] });
  };
  return <VersionTable items={plans.items} name={name} mayEdit={mayEdit} onOpen={onStart} onActivate={activate} />;
}
