package io.hengke.database;

import com.sun.security.auth.module.UnixSystem;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Started by root it gets a user namespace of its own, in which it is nobody in
 * particular while its files stay root's.
 */
final class UserNamespace {

    private static final List<String> ENTER = List.of("unshare", "--user");

    private UserNamespace() {}

    /** The command as it must be started by this user. */
    static List<String> command(String... words) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(ENTER);
        }
        command.addAll(List.of(words));
        return command;
    }

    /** @throws Problem {@code database.root-not-possible} if this is root and the system forbids user namespaces */
    static void check() throws InterruptedException {
        if (isRoot() && !works()) {
            throw new Problem("database.root-not-possible");
        }
    }

    private static boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(command("true")).start().waitFor() == 0;
        } catch (IOException _) {
            return false; // there is no such program
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
