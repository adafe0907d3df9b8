package io.hengke.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.RowScope;
import io.hengke.results.CurrentRun;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of two published runs, as callers of different rights get them. */
class PagesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path runs;

    @SuppressWarnings("NullAway.Init") // set before each test
    private PageFiles files;

    @BeforeEach
    void publish() throws IOException {
        run("first", "2025-11-30");
        var newest = run("second", "2025-12-31");
        files = new PageFiles(() -> Optional.of(new CurrentRun.Published("second", newest)));
    }

    private Path run(String id, String asOf) throws IOException {
        var folder = Files.createDirectories(RunPages.folder(runs.resolve(id), Language.ZH));
        Files.writeString(folder.resolve("index.json"), """
                {"run": "%s", "asOf": "%s", "groups": [{"id": "costs", "chapters": [
                    {"id": "cost", "showsCost": true}, {"id": "signals", "showsCost": false}]}]}
                """.formatted(id, asOf));
        Files.writeString(folder.resolve("cost.json"), "{\"id\": \"cost\", \"showsCost\": true, \"blocks\": []}");
        Files.writeString(folder.resolve("signals.json"), """
                {"id": "signals", "showsCost": false, "blocks": [
                    {"kind": "figure", "title": "All", "namesCustomers": false},
                    {"kind": "figure", "title": "Some", "namesCustomers": true, "table": {"rows": ["C1"]}}]}
                """);
        Files.writeString(folder.resolve("metrics.json"), "{\"items\": []}");
        Files.writeString(folder.resolve("metrics.ndjson"), """
                {"metric":"cac_paid","unit":"minor","owner":"acquisition","formula":"a / b","latest":{"value":300}}
                {"metric":"cost_ratio","unit":"ratio","owner":"costing","formula":"a / b","whole":{"value":0.3}}
                {"metric":"campaign_roi","unit":"ratio","owner":"engagement","formula":"a / b","whole":{"value":31}}
                {"metric":"nps","unit":"score","owner":"feedback","formula":"a / b","latest":{"value":12}}
                """);
        return runs.resolve(id);
    }

    @Test
    void theCurrentRunIsReadUnlessAnotherIsNamed() {
        assertThat(asOf(Optional.empty())).isEqualTo("2025-12-31");
        assertThat(asOf(Optional.of("first"))).isEqualTo("2025-11-30");
    }

    private String asOf(Optional<String> run) {
        return files.index(files.run(run), Language.ZH).path("asOf").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"third", "..", "../runs/first", "first/../../etc", ""})
    void aRunThatIsNotThereIsNotFound(String run) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.run(Optional.of(run)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("pages.run.not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "metrics", "../zh/cost", "none"})
    void whatIsNoChapterIsNotFound(String chapter) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.chapter(files.run(Optional.empty()), Language.ZH, chapter))
                .satisfies(it -> assertThat(it.code()).isEqualTo("pages.chapter.not-found"));
    }

    @Test
    void withoutAnyRunThePageSaysWhatToDo() {
        var none = new PageFiles(Optional::empty);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> none.run(Optional.empty()))
                .satisfies(it -> assertThat(it.code()).isEqualTo("pages.no-run.not-found"));
    }

    @Test
    void aChapterWithCostIsNeitherListedNorShownToWhoMayNotSeeCost() {
        var viewer = rights(new RowScope.All(), Permission.ANALYSIS_READ);
        var run = files.run(Optional.empty());

        assertThat(viewer.index(files.index(run, Language.ZH)).at("/groups/0/chapters"))
                .extracting(it -> it.path("id").asString())
                .containsExactly("signals");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> viewer.chapter(files.chapter(run, Language.ZH, "cost")))
                .satisfies(it -> assertThat(it.code()).isEqualTo("pages.cost.forbidden"));
    }

    @Test
    void singleCustomersAreNotListedForWhoSeesSomeOnly() {
        var sales = rights(new RowScope.Owners(Set.of("张伟")), Permission.ANALYSIS_READ, Permission.COST_READ);

        var chapter = sales.chapter(files.chapter(files.run(Optional.empty()), Language.ZH, "signals"));

        assertThat(chapter.at("/blocks/0/kind").asString()).isEqualTo("figure");
        assertThat(chapter.at("/blocks/1/kind").asString()).isEqualTo("refusal");
        assertThat(chapter.toString()).doesNotContain("C1");
    }

    @Test
    void aMetricOfMoneyKeepsItsDefinitionOnlyForWhoMayNotSeeCost() {
        var viewer = rights(new RowScope.All(), Permission.ANALYSIS_READ);
        var run = files.run(Optional.empty());

        for (var hidden : new String[] {"cac_paid", "cost_ratio", "campaign_roi"}) {
            var metric = viewer.metric(files.metric(run, Language.ZH, hidden));
            assertThat(metric.path("formula").asString()).isEqualTo("a / b");
            assertThat(metric.has("latest") || metric.has("whole")).isFalse();
            assertThat(metric.path("reason").asString()).isNotBlank();
        }
        assertThat(viewer.metric(files.metric(run, Language.ZH, "nps"))
                        .at("/latest/value")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void answersForDifferentRightsAreToldApart() {
        assertThat(rights(new RowScope.All(), Permission.COST_READ).mark())
                .isNotEqualTo(
                        rights(new RowScope.All(), Permission.ANALYSIS_READ).mark())
                .isNotEqualTo(rights(new RowScope.Owners(Set.of()), Permission.COST_READ)
                        .mark());
    }

    private static PageRights rights(RowScope scope, Permission... permissions) {
        var caller = new Caller(UUID.randomUUID(), "test", Language.ZH, Set.of(permissions), scope);
        return new PageRights(caller, Language.ZH);
    }
}
