import { createContext } from 'react';
import { choicesQuery } from './api/customers';

/** Where the values of a column come from: the customer list, unless a page is about another list. */
export const Choices = createContext<(column: string) => ReturnType<typeof choicesQuery>>(choicesQuery);
