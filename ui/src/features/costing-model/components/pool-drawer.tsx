import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '@/lib/names';
import { COLUMNS, MATCHES, MEASURES, type Pool } from '../api/costing-models';
import { fromPool, type PoolForm, toPool } from './pool-form';

interface PoolDrawerProps {
  /** undefined: a new one */
  pool: Pool | undefined;
  /** codes of the other pools */
  others: string[];
  onClose: () => void;
  onDone: (pool: Pool) => void;
}

const COUNTS_ACTIVITIES = ['minutes', 'quantity', 'rows'];

/** One pool as a form: what it takes, who bears its cost, by what it is shared. */
export function PoolDrawer({ pool, others, onClose, onDone }: PoolDrawerProps) {
  const { t } = useTranslation('costing-model');
  const nameOf = useNames();
  const [form] = Form.useForm<PoolForm>();
  const source = Form.useWatch('source', form);
  const use = Form.useWatch('use', form);
  const measure = Form.useWatch('measure', form);
  return (
    <Drawer
      title={pool === undefined ? t('addPool') : t('editPool', { code: nameOf('pools', pool.code) })}
      open
      onClose={onClose}
      size={480}
      footer={
        <Button type="primary" block onClick={() => form.submit()}>
          {t('applyPool')}
        </Button>
      }
    >
      <Form form={form} layout="vertical" initialValues={fromPool(pool)} onFinish={(it) => onDone(toPool(it))}>
        <Form.Item name="code" label={t('pool.code')} rules={[{ required: true, message: t('codeNeeded') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="source" label={t('pool.takes')} tooltip={t('pool.takesHelp')}>
          <Radio.Group
            options={(['some', 'all', 'nothing'] as const).map((it) => ({ value: it, label: t(`source.${it}`) }))}
          />
        </Form.Item>
        {source === 'some' &&
          COLUMNS.map((it) => (
            <Form.Item key={it} name={['takes', it]} label={t(`column.${it}`)} tooltip={t(`columnHelp.${it}`)}>
              <Select mode="tags" tokenSeparators={[',', '，', ' ']} aria-label={t(`column.${it}`)} />
            </Form.Item>
          ))}
        <Form.Item name="use" label={t('bornBy')}>
          <Radio.Group
            options={(['driver', 'supports'] as const).map((it) => ({ value: it, label: t(`use.${it}`) }))}
          />
        </Form.Item>
        {use === 'driver' ? (
          <>
            <Form.Item name="measure" label={t('pool.driver')} tooltip={t('pool.driverHelp')}>
              <Select
                aria-label={t('pool.driver')}
                options={MEASURES.map((it) => ({ value: it, label: t(`measure.${it}`) }))}
              />
            </Form.Item>
            {COUNTS_ACTIVITIES.includes(measure) && (
              <Form.Item name="activities" label={t('activities')} tooltip={t('activitiesHelp')}>
                <Select mode="tags" tokenSeparators={[',', '，', ' ']} aria-label={t('activities')} />
              </Form.Item>
            )}
            <Form.Item name="match" label={t('match')} tooltip={t('matchHelp')}>
              <Select
                mode="multiple"
                aria-label={t('match')}
                options={MATCHES.map((it) => ({ value: it, label: t(`column.${it}`) }))}
              />
            </Form.Item>
            {measure === 'minutes' && (
              <Form.Item name="capacityMinutes" label={t('pool.capacity')} tooltip={t('pool.capacityHelp')}>
                <InputNumber min={0} suffix={t('minutes')} style={{ width: '100%' }} />
              </Form.Item>
            )}
          </>
        ) : (
          others.map((it) => (
            <Form.Item key={it} name={['supports', it]} label={nameOf('pools', it)}>
              <InputNumber min={0} placeholder={t('weight')} style={{ width: '100%' }} />
            </Form.Item>
          ))
        )}
      </Form>
    </Drawer>
  );
}
