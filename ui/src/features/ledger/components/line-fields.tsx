import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Collapse, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { http } from '@/lib/api';
import { asProblem } from '@/lib/problem';
import { useSession } from '@/lib/session';
import { parseMoney } from '@/lib/money';
import { suggestions, TAGS } from '../api/lines';
import { CostTypeField } from './cost-type-field';
import styles from './ledger.module.css';

type Tag = (typeof TAGS)[number];

const PLURALS: Partial<
  Record<Tag, 'accounts' | 'departments' | 'employees' | 'vendors' | 'channels' | 'campaigns' | 'activities'>
> = {
  account: 'accounts',
  department: 'departments',
  employee: 'employees',
  vendor: 'vendors',
  channel: 'channels',
  campaign: 'campaigns',
  activity: 'activities',
};

/** What a cost line says, but for its day: amount and cost type first, what is seldom needed folded away. */
export function LineFields({ unfolded = false }: { unfolded?: boolean }) {
  const { t } = useTranslation('ledger');
  const { currency } = useSession();
  const required = [{ required: true, message: t('entry.required') }];
  return (
    <>
      <div className={styles.pair}>
        <Form.Item
          name="amount"
          label={t('line.amountIn', { currency })}
          rules={[
            ...required,
            {
              validator: (_, it: string | undefined) =>
                it === undefined || it === '' || parseMoney(plain(it), currency) !== undefined
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('entry.amountUnreadable'))),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" className="num" />
        </Form.Item>
        <Form.Item name="costType" label={t('line.costType')} rules={required}>
          <CostTypeField />
        </Form.Item>
        <Tags tags={['account', 'department']} />
      </div>
      <Form.Item name="memo" label={t('line.memo')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Collapse
        ghost
        defaultActiveKey={unfolded ? ['more'] : []}
        items={[
          {
            key: 'more',
            label: t('entry.more'),
            forceRender: true,
            children: (
              <>
                <p className={styles.hint}>{t('entry.directHint')}</p>
                <div className={styles.pair}>
                  <Tags tags={TAGS.slice(2)} />
                </div>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Tags({ tags }: { tags: readonly Tag[] }) {
  const { t } = useTranslation('ledger');
  const known = useQuery(suggestions).data;
  return tags.map((tag) => {
    const plural = PLURALS[tag];
    const words = plural === undefined ? [] : (known?.[plural] ?? []);
    return (
      <Form.Item
        key={tag}
        name={tag}
        label={t(`line.${tag}`)}
        {...(tag === 'customerId' && { validateTrigger: 'onBlur', rules: [knownCustomer(t('entry.unknownCustomer'))] })}
      >
        <AutoComplete
          options={words.map((it) => ({ value: it }))}
          showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
          maxLength={200}
        />
      </Form.Item>
    );
  });
}

/** Warns of a number no customer of the current result has: it may be new, or mistyped. */
function knownCustomer(warning: string) {
  return {
    warningOnly: true,
    validator: async (_: unknown, id: string | undefined) => {
      if (id === undefined || id.trim() === '') return;
      try {
        await http.get(`/api/customers/${encodeURIComponent(id.trim())}`);
      } catch (error) {
        if (asProblem(error).code === 'results.customer.not-found') throw new Error(warning);
      }
    },
  };
}

/** As the server reads amounts: signs of currencies left out, parentheses mean negative. */
function plain(text: string): string {
  const bare = text.replace(/[¥￥$€£\s]/g, '');
  const inner = /^[(（](.*)[)）]$/.exec(bare);
  return inner === null ? bare : `-${inner[1]}`;
}
