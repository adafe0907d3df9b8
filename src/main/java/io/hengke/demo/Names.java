package io.hengke.demo;

/** Invented names and the register of customers. */
final class Names {

    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 袁"
                            + " 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史"
                            + " 欧阳 司马 上官 诸葛")
                    .split(" ");
    private static final String[] WOMEN =
            "芳 娜 敏 静 丽 艳 婷 雪 慧 颖 琳 倩 佳怡 雨桐 梓涵 欣怡 诗涵 思琪 晓燕 玉兰 秀英 文静 雅琴 若曦 可欣 梦瑶 海燕 春梅 丹丹 晓雯".split(" ");
    private static final String[] MEN =
            "伟 强 磊 军 洋 勇 杰 涛 超 明 刚 平 辉 鹏 浩然 子轩 宇航 志强 建国 建华 俊杰 文博 天宇 嘉豪 晓东 国栋 海波 立新 思远 振宇".split(" ");
    private static final String[] CITIES =
            "杭州 上海 苏州 广州 深圳 北京 天津 武汉 长沙 郑州 成都 重庆 昆明 西安 兰州 西宁 乌鲁木齐 沈阳 大连 哈尔滨 青岛 厦门".split(" ");
    private static final String[] BRANDS = "云栖 恒信 博远 华盛 天成 鼎新 嘉和 瑞丰 中科 启明 万象 蓝海 金桥 星辰 百川 德润 宏图 致远 同创 汇智".split(" ");
    private static final String[] TRADES = "餐饮管理 酒店 科技 教育咨询 物业服务 商贸 文化传媒 医疗器械 设计 物流".split(" ");
    private static final String[] INDUSTRIES = "餐饮 住宿 信息技术 教育 物业 零售 文化 医疗 设计 物流".split(" ");
    private static final String[] SIZES = "50人以下 50-199人 200-499人 500人以上".split(" ");
    private static final String[] OWNERS = "陈立群 赵文静 马晓东 林佳怡".split(" ");

    /** Every so many-th customer. */
    private static final int REGISTERING_TWICE = 97;

    /** Columns from industry to tags. */
    private static final int EMPTY_WHEN_TWICE = 10;

    private final CsvFile customers;

    Names(CsvFile customers) {
        this.customers = customers;
    }

    /** Writes the customer's row; phones are from a block nobody is given. Some register twice. */
    void register(Customer customer, Dice dice) {
        int number = customer.number();
        customers.id('C', number, 0);
        boolean isWoman = dice.chance(0.58);
        int trade = dice.below(TRADES.length);
        String name;
        if (customer.isCompany()) {
            name = dice.oneOf(CITIES) + dice.oneOf(BRANDS) + TRADES[trade];
            customers.text(name + "有限公司").text("company");
        } else {
            name = dice.oneOf(SURNAMES) + dice.oneOf(isWoman ? WOMEN : MEN);
            customers.text(name).text("person");
        }
        customers
                .number(19_900_000_000L + number)
                .text("c" + number + "@example.com")
                .text(customer.region().name());
        if (customer.isCompany()) {
            customers.text(INDUSTRIES[trade]).text(dice.oneOf(SIZES)).empty().empty();
        } else {
            customers.empty().empty().text(isWoman ? "女" : "男").number(dice.between(1962, 2005));
        }
        customers.date(customer.joinedDay()).text(customer.channel().name());
        customers.text(customer.channel().campaigns().get(customer.campaignIndex()));
        if (customer.isCompany()) {
            customers.text(dice.oneOf(OWNERS));
        } else {
            customers.empty();
        }
        if (customer.channel().name().is("老客推荐") && number > 1) {
            customers.id('C', 1 + dice.below(number - 1), 0);
        } else {
            customers.empty();
        }
        switch (customer.kind()) {
            case WHALE, COSTLY -> customers.text("大客户");
            case ORDINARY, VISITOR -> customers.empty();
        }
        customers.end();
        if (number % REGISTERING_TWICE == 0) {
            registerAgain(customer, dice, name);
        }
    }

    /** The same person or company once more, as it is typed in a hurry; without a channel and never ordering. */
    private void registerAgain(Customer customer, Dice dice, String name) {
        int number = customer.number();
        String phone = "+86 %d".formatted(19_900_000_000L + number);
        customers.id('D', number, 0);
        if (customer.isCompany()) {
            customers.text(name + "公司").text("company").text(phone);
        } else {
            customers
                    .text(dice.chance(0.7) ? name : name.substring(0, 1) + "先生")
                    .text("person")
                    .text(phone);
        }
        customers.text(dice.chance(0.5) ? "C%d@Example.com".formatted(number) : "");
        customers.text(customer.region().name());
        for (int column = 0; column < EMPTY_WHEN_TWICE; column++) {
            customers.empty();
        }
        customers.end();
    }

    static String owner(Dice dice) {
        return dice.oneOf(OWNERS);
    }
}
