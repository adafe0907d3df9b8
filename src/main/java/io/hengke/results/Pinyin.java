package io.hengke.results;

import com.github.promeg.tinypinyin.lexicons.java.cncity.CnCityDict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How Chinese is typed by somebody who only knows how it sounds. */
final class Pinyin {

    /** Surnames that are read differently from the word they are written like. */
    private static final Map<String, List<String>> SURNAMES = Map.ofEntries(
            Map.entry("单", List.of("shan")),
            Map.entry("曾", List.of("zeng")),
            Map.entry("解", List.of("xie")),
            Map.entry("仇", List.of("qiu")),
            Map.entry("区", List.of("ou")),
            Map.entry("朴", List.of("piao")),
            Map.entry("查", List.of("zha")),
            Map.entry("盖", List.of("ge")),
            Map.entry("乐", List.of("yue")),
            Map.entry("缪", List.of("miao")),
            Map.entry("尉迟", List.of("yu", "chi")),
            Map.entry("长孙", List.of("zhang", "sun")),
            Map.entry("万俟", List.of("mo", "qi")));

    static {
        com.github.promeg.pinyinhelper.Pinyin.init(
                com.github.promeg.pinyinhelper.Pinyin.newConfig().with(CnCityDict.getInstance()));
    }

    private Pinyin() {}

    /** The syllables of a name, one list for each way to read its surname; other characters stand for themselves. */
    static List<List<String>> readings(String name) {
        var readings = new ArrayList<List<String>>();
        readings.add(syllables(name));
        SURNAMES.forEach((surname, sound) -> {
            if (name.startsWith(surname)) {
                var syllables = new ArrayList<>(sound);
                syllables.addAll(syllables(name.substring(surname.length())));
                readings.add(syllables);
            }
        });
        return readings;
    }

    private static List<String> syllables(String text) {
        var sounds = com.github.promeg.pinyinhelper.Pinyin.toPinyin(text, "\n").toLowerCase(Locale.ROOT);
        return sounds.isEmpty() ? List.of() : List.of(sounds.split("\n"));
    }
}
