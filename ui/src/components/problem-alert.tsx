import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';

/** Why the last attempt was refused, above the form it was made with; nothing while there is no error. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const problem = asProblem(error);
  const text = problem.code === 'network.unreachable' ? t('states.unreachable') : (problem.detail ?? problem.title);
  return <Alert type="error" showIcon title={text} role="alert" style={{ marginBottom: 16 }} />;
}
