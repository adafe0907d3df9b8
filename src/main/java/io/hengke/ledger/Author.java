package io.hengke.ledger;

import io.hengke.governance.Caller;
import java.util.UUID;

/** Who writes in the books. */
record Author(UUID account, String name) {

    static Author of(Caller caller) {
        return new Author(caller.account(), caller.name());
    }
}
