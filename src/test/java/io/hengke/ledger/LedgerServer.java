package io.hengke.ledger;

import io.hengke.TestServer;

/** The server of the ledger's tests alone: what is entered in the books takes part in every analysis. */
public final class LedgerServer {

    private static final TestServer SERVER = TestServer.another();

    private LedgerServer() {}

    public static TestServer get() {
        return SERVER;
    }
}
