package io.hengke.results;

import com.github.promeg.tinypinyin.lexicons.java.cncity.CnCityDict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Chinese is typed by somebody who only knows how it sounds. */
final class Pinyin {

    /** Surnames that are read differently from the word they are written like. */
    private static final Map<Character, String> SURNAMES = Map.ofEntries(
            Map.entry('单', "shan"),
            Map.entry('曾', "zeng"),
            Map.entry('解', "xie"),
            Map.entry('仇', "qiu"),
            Map.entry('区', "ou"),
            Map.entry('朴', "piao"),
            Map.entry('查', "zha"),
            Map.entry('盖', "ge"),
            Map.entry('缪', "miao"),
            Map.entry('翟', "zhai"),
            Map.entry('乐', "yue"));

    /** Characters that are common in names and have a second sound beside the dictionary's. */
    private static final Map<Character, String> SECOND_SOUNDS = Map.ofEntries(
            Map.entry('长', "chang"),
            Map.entry('行', "hang"),
            Map.entry('重', "chong"),
            Map.entry('乐', "le"),
            Map.entry('厦', "xia"),
            Map.entry('都', "du"),
            Map.entry('会', "kuai"),
            Map.entry('盛', "cheng"),
            Map.entry('朝', "zhao"),
            Map.entry('晟', "cheng"));

    static {
        com.github.promeg.pinyinhelper.Pinyin.init(
                com.github.promeg.pinyinhelper.Pinyin.newConfig().with(CnCityDict.getInstance()));
    }

    private Pinyin() {}

    /** The syllables of a name as it is usually read; other characters stand for themselves. */
    static List<String> syllables(String name) {
        var syllables = plain(name);
        var surname = name.isEmpty() ? null : SURNAMES.get(name.charAt(0));
        return replaced(syllables, 0, surname);
    }

    /** Every way the name may be read that differs in one character. */
    static List<List<String>> readings(String name) {
        var plain = plain(name);
        var readings = new ArrayList<List<String>>();
        readings.add(plain);
        if (plain.size() != name.length()) {
            return readings; // sounds cannot be told to characters
        }
        readings.add(syllables(name));
        for (int at = 0; at < name.length(); at++) {
            readings.add(replaced(plain, at, SECOND_SOUNDS.get(name.charAt(at))));
        }
        return readings.stream().distinct().toList();
    }

    private static List<String> replaced(List<String> syllables, int at, @Nullable String sound) {
        if (sound == null) {
            return syllables;
        }
        var others = new ArrayList<>(syllables);
        others.set(at, sound);
        return others;
    }

    private static List<String> plain(String text) {
        var sounds = com.github.promeg.pinyinhelper.Pinyin.toPinyin(text, "\n").toLowerCase(Locale.ROOT);
        return sounds.isEmpty() ? List.of() : List.of(sounds.split("\n"));
    }
}
