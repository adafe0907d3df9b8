import { Tooltip } from 'antd';
import { compactMoney, formatMoney } from '@/lib/money';
import { useSession } from '@/lib/session';

interface MoneyTextProps {
  minor: number | null | undefined;
  /** the company's currency unless the server said another */
  currency?: string;
  /** a few digits, with the exact amount in the tooltip */
  compact?: boolean;
}

/** An amount of money from integer minor units; a dash where there is none. */
export function MoneyText({ minor, currency, compact = false }: MoneyTextProps) {
  const session = useSession();
  const code = currency ?? session.currency;
  if (minor === null || minor === undefined) return <span className="num">–</span>;
  const exact = formatMoney(minor, code);
  if (!compact) return <span className="num">{exact}</span>;
  return (
    <Tooltip title={exact}>
      <span className="num" aria-label={exact}>
        {compactMoney(minor, code)}
      </span>
    </Tooltip>
  );
}
