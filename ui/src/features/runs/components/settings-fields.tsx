import { useQuery } from '@tanstack/react-query';
import { Collapse, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/dates';
import { modelVersionsQuery } from '../api/runs';
import styles from './settings-fields.module.css';

/** A setting as the form holds it: shares in percent, the as-of day as text. */
export interface SettingsForm {
  asOf?: string;
  horizonMonths: number;
  discountPercent: number;
  churnGapMultiple: number;
  lookbackDays: number;
  halfLifeDays: number;
  markovOrder: number;
  markovWithNulls: boolean;
  keepRepeats: boolean;
  modelVersion: number;
  maxRejectPercent: number;
  pdf: boolean;
}

/** The active model's version stands for "whichever is active when the run starts". */
export const ACTIVE = -1;

/** The settings of a run, each with what it means. */
export function SettingsFields({ withDay = true }: { withDay?: boolean }) {
  const { t } = useTranslation('runs');
  const models = useQuery(modelVersionsQuery);
  const label = (key: string) => ({ label: t(`setting.${key}`), tooltip: t(`settingHelp.${key}`) });
  const versions = (models.data ?? []).map((it) => ({
    value: it.version,
    label:
      it.version === 0
        ? t('builtIn')
        : t('version', {
            version: it.version,
            comment: it.comment,
            date: it.createdAt == null ? '' : formatDate(it.createdAt),
          }),
  }));
  return (
    <>
      {withDay && (
        <Form.Item name="asOf" {...label('asOf')}>
          <Input type="date" />
        </Form.Item>
      )}
      <Form.Item name="modelVersion" {...label('modelVersion')}>
        <Select
          loading={models.isPending}
          options={[{ value: ACTIVE, label: t('activeModel') }, ...versions]}
          aria-label={t('setting.modelVersion')}
        />
      </Form.Item>
      <Form.Item name="horizonMonths" {...label('horizonMonths')}>
        <InputNumber className={styles.number} min={1} max={120} precision={0} suffix={t('months')} />
      </Form.Item>
      <Form.Item name="discountPercent" {...label('annualDiscountRate')}>
        <InputNumber className={styles.number} min={0} max={100} suffix="%" />
      </Form.Item>
      <Form.Item name="churnGapMultiple" {...label('churnGapMultiple')}>
        <InputNumber className={styles.number} min={1} max={20} step={0.5} suffix={t('times')} />
      </Form.Item>
      <Form.Item name="maxRejectPercent" {...label('maxRejectShare')}>
        <InputNumber className={styles.number} min={0} max={100} step={0.5} suffix="%" />
      </Form.Item>
      <Form.Item name="pdf" {...label('pdf')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Collapse
        ghost
        items={[
          {
            key: 'attribution',
            label: t('attribution'),
            forceRender: true,
            children: (
              <>
                <Form.Item name="lookbackDays" {...label('lookbackDays')}>
                  <InputNumber className={styles.number} min={1} max={730} precision={0} suffix={t('days')} />
                </Form.Item>
                <Form.Item name="halfLifeDays" {...label('halfLifeDays')}>
                  <InputNumber className={styles.number} min={0.1} max={730} suffix={t('days')} />
                </Form.Item>
                <Form.Item name="markovOrder" {...label('markovOrder')}>
                  <InputNumber className={styles.number} min={1} max={3} precision={0} />
                </Form.Item>
                <Form.Item name="markovWithNulls" {...label('markovWithNulls')} valuePropName="checked">
                  <Switch />
                </Form.Item>
                <Form.Item name="keepRepeats" {...label('keepRepeats')} valuePropName="checked">
                  <Switch />
                </Form.Item>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
