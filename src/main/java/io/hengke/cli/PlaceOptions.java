package io.hengke.cli;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation is: its data folder, and the company's database if the settings do not name it. */
final class PlaceOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "hengke-data", descriptionKey = "hengke.data-option")
    private Path data = Path.of("hengke-data");

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "hengke.database-option")
    @Nullable
    private String database;

    ServerSettings settings() {
        return ServerSettings.load(
                data, System.getenv(), database == null ? Map.of() : Map.of(Setting.DATABASE_URL, database));
    }
}
