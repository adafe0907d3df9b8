/**
 * Ledger: what happened in money, per month: orders, cost lines, subscriptions, budgets. It judges nothing.
 *
 * <p>What comes from files is SQL: {@code warehouse/models/ledger}. What people enter in the browser is kept in PostgreSQL,
 * schema {@code ledger}: cost lines, which are only ever added ({@code Bookkeeping}); recurring costs; time sheets;
 * attachments; months that close and reopen ({@link io.hengke.ledger.MonthClosed},
 * {@link io.hengke.ledger.MonthReopened}); trial balances. Design: docs/adr/0017.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"customers", "governance", "imports", "results", "settings", "warehouse"})
@NullMarked
package io.hengke.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
