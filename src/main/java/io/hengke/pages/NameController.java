package io.hengke.pages;

import io.hengke.governance.SignedIn;
import io.hengke.shared.CostTypes;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What readers call the codes that models, files and runs hold, over HTTP. */
@RestController
@RequestMapping("/api/names")
class NameController {

    /** Names by code; a code that is not there, such as a company's own, stands as it is. */
    record Names(
            Map<String, String> pools,
            Map<String, String> activities,
            Map<String, String> costTypes,
            Map<String, String> tables) {}

    @GetMapping
    @SignedIn
    @Operation(
            summary =
                    "Lists the names of cost pools, activities, cost types with their classes, and tables in the caller's language")
    Names names(Language language) {
        return new Names(
                names("costing", "pool", language),
                names("costing", "activity", language),
                costTypes(language),
                names("ingest", "table", language));
    }

    private static Map<String, String> names(String module, String list, Language language) {
        var messages = Messages.in(language);
        var prefix = module + "." + list + ".";
        var names = new TreeMap<String, String>();
        messages.keys(module).stream()
                .filter(it -> it.startsWith(prefix))
                .forEach(it -> names.put(it.substring(prefix.length()), messages.text(it)));
        return names;
    }

    private static Map<String, String> costTypes(Language language) {
        var names = new TreeMap<String, String>();
        Stream.concat(CostTypes.classes().stream(), CostTypes.codes().stream())
                .forEach(it -> names.put(it, CostTypes.name(it, language)));
        return names;
    }
}
