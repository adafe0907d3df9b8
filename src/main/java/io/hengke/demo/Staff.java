package io.hengke.demo;

import java.util.Arrays;

/** Who does the daily work, by team. */
final class Staff {

    static final Staff PHONE = new Staff("许晓雯 邓国栋 冯丹丹 曹海燕 彭振宇 曾雅琴");
    static final Staff CHAT = new Staff("肖可欣 田梦瑶 董思琪 潘嘉豪 袁雨桐 蔡宇航 蒋诗涵 余文博");
    static final Staff TECHNICIAN = new Staff("周建国 杜志强 叶立新 程海波 魏刚");
    static final Staff WAREHOUSE = new Staff("苏军 吕平 丁勇 任春梅 卢伟 姚秀英 沈磊 钟强");
    static final Staff COMPLAINTS = new Staff("何敏 姜慧");

    private final Label[] names;

    private Staff(String spaced) {
        names = Arrays.stream(spaced.split(" ")).map(Label::new).toArray(Label[]::new);
    }

    Label someone(Dice dice) {
        return dice.oneOf(names);
    }
}
