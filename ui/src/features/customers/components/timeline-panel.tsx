import { Button, Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { MoneyText } from '@/components/money-text';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { formatDate, formatDuration } from '@/lib/dates';
import { formatCount, formatDecimal } from '@/lib/numbers';
import { type PageOf, usePages } from '@/lib/use-pages';
import { useUrlState } from '@/lib/use-url-state';
import { type EventKind, type TimelineEvent, timelineUrl } from '../api/customer';
import styles from '../customer.module.css';

interface KindCount {
  kind: EventKind;
  events: number;
}

/** What happened between us and the customer, newest first, of the kinds the reader wants. */
export function TimelinePanel({ id, currency }: { id: string; currency: string }) {
  const { t } = useTranslation('customers');
  const [{ kind }, change] = useUrlState({ kind: '' });
  const list = usePages<TimelineEvent>(['customer', id, 'timeline'], timelineUrl(id), { kind });
  const kinds =
    (list.query.data?.pages[0] as (PageOf<TimelineEvent> & { kinds: KindCount[] }) | undefined)?.kinds ?? [];
  return (
    <Panel title={t('timeline.title')} help={t('help.timeline')} actions={<RowLinks id={id} kinds={kinds} />}>
      <Checkbox.Group
        aria-label={t('timeline.kinds')}
        value={kind === '' ? [] : kind.split(',')}
        onChange={(it) => change({ kind: it.join(',') })}
        options={kinds.map((it) => ({
          value: it.kind,
          label: `${t(`timeline.kind.${it.kind}`)} (${formatCount(it.events)})`,
        }))}
      />
      <Answer
        query={list.query}
        empty={{ when: () => list.rows.length === 0, show: <Empty title={t('timeline.none')} /> }}
      >
        {() => (
          <ol className={styles.timeline}>
            {list.rows.map((it, at) => (
              <Entry key={`${it.at}/${it.kind}/${it.id}/${at}`} event={it} currency={currency} />
            ))}
          </ol>
        )}
      </Answer>
      {list.more.next && (
        <Button onClick={list.more.load} loading={list.more.loading}>
          {t('common:table.more')}
        </Button>
      )}
    </Panel>
  );
}

/** The lists that rows of a kind of event are in, each where the customer has some. */
const LISTS = { response: ['answers'], ticket: ['texts'], subscription: ['contracts', 'moves'] } as const;

/** Where the customer's answers, texts and subscriptions are listed by themselves. */
function RowLinks({ id, kinds }: { id: string; kinds: KindCount[] }) {
  const { t } = useTranslation('customers');
  const lists = kinds.flatMap(({ kind }) => (kind in LISTS ? LISTS[kind as keyof typeof LISTS] : []));
  return (
    <span className={styles.links}>
      {lists.map((it) => (
        <Link key={it} to={withQuery(paths.rows(it), { customerId: id })}>
          {t(`timeline.rows.${it}`)}
        </Link>
      ))}
    </span>
  );
}

function Entry({ event, currency }: { event: TimelineEvent; currency: string }) {
  const { t } = useTranslation('customers');
  const about = [event.detailLabel ?? event.detail, event.channel, event.campaign]
    .filter((it) => it != null && it !== '')
    .join(' · ');
  return (
    <li>
      <time dateTime={event.at} className="num">
        {formatDate(event.at)} {event.at.slice(11, 16)}
      </time>
      <div>
        <Tag>{t(`timeline.kind.${event.kind}`)}</Tag> {about} <span className="muted">{event.id}</span>
        {event.isComplaint && <span className={styles.bad}>{t('timeline.complaint')}</span>}
        {event.kind === 'ticket' && event.finishedAt == null && (
          <span className={styles.warn}>{t('timeline.open')}</span>
        )}
        {event.words != null && event.words !== '' && <blockquote>{event.words}</blockquote>}
      </div>
      <div className={styles.amounts}>
        {event.amountMinor != null && <MoneyText minor={event.amountMinor} currency={currency} />}
        {event.refundMinor != null && event.refundMinor > 0 && (
          <span className="muted">
            {t('timeline.refund')} <MoneyText minor={event.refundMinor} currency={currency} />
          </span>
        )}
        {event.score != null && <span>{t('timeline.score', { score: formatDecimal(event.score) })}</span>}
        {event.seconds != null && event.seconds > 0 && <span className="muted">{formatDuration(event.seconds)}</span>}
      </div>
    </li>
  );
}
