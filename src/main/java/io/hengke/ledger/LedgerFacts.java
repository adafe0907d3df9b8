package io.hengke.ledger;

import io.hengke.imports.FactFolder;
import io.hengke.imports.FactSource;
import io.hengke.settings.ServerSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Writes what people entered as files of the data contract, for an analysis to read beside the imported ones. Reversed lines
 * are written with their reversals: they net out, and the trace of a figure shows both.
 */
@Component
class LedgerFacts implements FactSource {

    private final DataSource database;
    private final String currency;
    /** As a decimal, which keeps the product exact. */
    private final String minorUnit;

    LedgerFacts(DataSource database, ServerSettings settings) {
        this.database = database;
        this.currency = settings.currency().getCurrencyCode();
        this.minorUnit = Amounts.text(1, settings.currency());
    }

    @Override
    public void contribute(FactFolder folder) throws IOException {
        copy(folder.newFile("costs", ".csv"), """
                select
                    cost_id, posted_on, amount_minor * %1$s as amount, cost_type,
                    '%2$s' as currency, account, department, employee, vendor, channel, campaign, customer_id, order_id,
                    ticket_id, activity, memo
                from ledger.line order by id
                """.formatted(minorUnit, currency));
        // time for nobody in particular drives no customer's cost: it is in the sheets, not in the activities
        copy(folder.newFile("activities", ".csv"), """
                select
                    'HK-T' || lpad(id::text, 6, '0') as activity_id, worked_on as occurred_at, customer_id, activity,
                    1 as quantity, minutes, employee, nullif(ticket_id, '') as ticket_id
                from ledger.time_entry where customer_id <> '' order by id
                """);
    }

    /** A table nobody wrote in is left out: an analysis tells what is missing from what is empty. */
    private void copy(Path file, String query) throws IOException {
        long rows;
        try (var connection = database.getConnection();
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (%s) to stdout with (format csv, header)".formatted(query), out);
        } catch (SQLException e) {
            throw new IOException("Cannot write " + file, e);
        }
        if (rows == 0) {
            Files.delete(file);
        }
    }
}
