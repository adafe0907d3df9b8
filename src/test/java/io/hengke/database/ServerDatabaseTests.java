package io.hengke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDatabaseTests {

    @Test
    void readsTheAddressFormOfPostgresItself() {
        assertThat(ServerDatabase.at("postgresql://ann:p%40ss+1@db.example:5433/hengke?sslmode=require", "", ""))
                .isEqualTo(new ServerDatabase(
                        "jdbc:postgresql://db.example:5433/hengke?sslmode=require", "ann", "p@ss+1"));
    }

    @Test
    void prefersUserAndPasswordGivenApart() {
        assertThat(ServerDatabase.at("postgres://ann:old@db.example/hengke", "bob", "new"))
                .isEqualTo(new ServerDatabase("jdbc:postgresql://db.example/hengke", "bob", "new"));
    }

    @Test
    void takesAJdbcAddressAsItIs() {
        assertThat(ServerDatabase.at("jdbc:postgresql://db.example/hengke", "ann", "p")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example/hengke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann:secret@db/x", "db.example", "postgresql:///x", "postgresql://a b/x"})
    void refusesOtherAddressesWithoutRepeatingTheirPassword(String address) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ServerDatabase.at(address, "", ""))
                .withMessageContaining("database.url-not-usable")
                .withMessageNotContaining("secret");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(new ServerDatabase("jdbc:postgresql://db/x?password=secret", "ann", "secret").toString())
                .isEqualTo("ann@jdbc:postgresql://db/x");
    }
}
