import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button: one element to reach and to follow, also into another tab. */
export function LinkButton({ to, ...rest }: { to: string } & Pick<ButtonProps, 'type' | 'children' | 'icon' | 'size'>) {
  const follow = useLinkClickHandler(to);
  return <Button {...rest} href={useHref(to)} onClick={(it) => follow(it as React.MouseEvent<HTMLAnchorElement>)} />;
}
