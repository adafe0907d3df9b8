import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { ProblemAlert } from '@/components/problem-alert';
import { verifyTrail } from '../api/audit';

/** Checks whether the trail is as it was written. With a seal kept from an earlier check, also that its end was not cut off. */
export function AuditIntegrity() {
  const { t } = useTranslation('governance');
  const [seal, setSeal] = useState('');
  const check = useMutation({ mutationFn: () => verifyTrail(seal.trim()) });
  return (
    <Panel title={t('integrity.title')} help={t('integrity.help')}>
      <Space wrap>
        <Input
          value={seal}
          onChange={(it) => setSeal(it.target.value)}
          placeholder={t('integrity.seal')}
          aria-label={t('integrity.seal')}
          style={{ width: 320, maxWidth: '100%' }}
        />
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('integrity.check')}
        </Button>
      </Space>
      <div style={{ marginTop: check.isIdle ? 0 : 16 }}>
        <ProblemAlert error={check.error} />
        {check.data?.intact === true && (
          <Alert
            type="success"
            showIcon
            title={t('integrity.intact', { count: check.data.entries })}
            description={
              <>
                {t('integrity.keep')}{' '}
                <Typography.Text code copyable>
                  {check.data.seal}
                </Typography.Text>
              </>
            }
          />
        )}
        {check.data?.intact === false && (
          <Alert
            type="error"
            showIcon
            title={t('integrity.broken')}
            description={
              check.data.firstBroken === null
                ? t('integrity.cut')
                : t('integrity.first', { id: check.data.firstBroken })
            }
          />
        )}
      </div>
    </Panel>
  );
}
