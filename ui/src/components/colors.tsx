import { createContext, useContext } from 'react';

export type ColorChoice = 'light' | 'dark' | 'system';

interface Colors {
  choice: ColorChoice;
  dark: boolean;
  choose: (choice: ColorChoice) => void;
}

export const ColorContext = createContext<Colors>({ choice: 'system', dark: false, choose: () => undefined });

/** Whether the page is dark now. */
export function useDark(): boolean {
  return useContext(ColorContext).dark;
}

/** The reader's choice of light, dark or as their system has it. */
export function useColors(): Colors {
  return useContext(ColorContext);
}
