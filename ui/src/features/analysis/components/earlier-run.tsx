import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useRun } from '../use-run';

/** Says that the page shows an earlier run, and leads to the current one. */
export function EarlierRun() {
  const { t } = useTranslation('analysis');
  const { pathname } = useLocation();
  const { run } = useRun();
  if (run === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('run.earlier')}
      description={t('run.earlierHint')}
      action={<Link to={pathname}>{t('run.current')}</Link>}
    />
  );
}
