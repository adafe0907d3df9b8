package io.hengke.governance;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.UUID;

/** Somebody with an account of their own, which a test may change without getting in another's way. */
record Person(UUID id, String login, TestClient browser) {

    /** A new account with these roles, signed in. */
    static Person with(String... roles) {
        var person = unsigned(roles);
        person.browser().signIn(person.login(), TestAccounts.PASSWORD);
        return person;
    }

    static Person unsigned(String... roles) {
        var server = TestServer.shared();
        var login = "person-" + UUID.randomUUID();
        return new Person(TestAccounts.add(server::get, login, roles), login, server.unsigned());
    }

    /** The same person with another browser. */
    TestClient anotherBrowser() {
        var client = TestServer.shared().unsigned();
        client.signIn(login, TestAccounts.PASSWORD);
        return client;
    }
}
