package io.hengke.demo;

import java.time.LocalDate;

/** Sells: writes orders with their lines, picks and returns. An order's amounts are the sums of its lines. */
final class Shop {

    private static final int MOST_LINES = 5;
    private static final Label CURRENCY = new Label("CNY");
    private static final Label OWN_SHOP = new Label("微信小程序");
    private static final Label DOUBLE_ELEVEN = new Label("双11大促");
    private static final Label MIDYEAR = new Label("618年中大促");
    private static final Label DOUBLE_TWELVE = new Label("双12返场");
    private static final Label PICK = new Label("pick");
    private static final Label RETURN = new Label("return");
    private static final Label[] PROMOTIONS = new Label[Days.COUNT];

    private static final double MORE_LINES = 0.34;
    private static final double LATE_RETURN = 0.15;
    private static final double SELLABLE_AGAIN = 0.8;
    private static final long FREE_SHIPPING_FROM = 3_900;
    private static final long SHIPPING_FEE = 800;

    static {
        for (int day = 0; day < Days.COUNT; day++) {
            PROMOTIONS[day] = promotion(Days.date(day));
        }
    }

    private final DemoParameters parameters;
    private final Catalogue catalogue;
    private final Tables tables;
    private final Volumes volumes;
    private final ActivityLog activities;
    private final long[] prices;

    private final Product[] basket = new Product[MOST_LINES];
    private final int[] quantities = new int[MOST_LINES];
    private final long[] paid = new long[MOST_LINES];

    Shop(DemoParameters parameters, Catalogue catalogue, Tables tables, Volumes volumes, ActivityLog activities) {
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.tables = tables;
        this.volumes = volumes;
        this.activities = activities;
        prices = catalogue.products.stream().mapToLong(Product::priceMinor).toArray();
    }

    private static Label promotion(LocalDate date) {
        if (!Season.isPromotion(date)) {
            return Label.NONE;
        }
        return switch (date.getMonthValue()) {
            case 11 -> DOUBLE_ELEVEN;
            case 6 -> MIDYEAR;
            default -> DOUBLE_TWELVE;
        };
    }

    /** @param campaign what brought the order about; empty when nothing but the season did */
    Sale sell(Customer customer, Dice dice, int day, int sequence, Label campaign) {
        boolean isPromotion = !PROMOTIONS[day].isEmpty();
        int discountPermille = customer.discountPermille() + (isPromotion ? 60 : 0);
        double value = customer.meanValue() * dice.gamma4();
        int lines = 1;
        while (lines < MOST_LINES && dice.chance(MORE_LINES)) {
            lines++;
        }
        long amount = 0;
        long discount = 0;
        long goods = 0;
        int items = 0;
        boolean hasBadBatch = false;
        for (int line = 0; line < lines; line++) {
            double share = value / lines;
            Product product = product(share, dice);
            int quantity = Math.clamp(Math.round(share / product.priceMinor()), 1, 60);
            long gross = product.priceMinor() * quantity;
            long off = gross * discountPermille / 1000;
            basket[line] = product;
            quantities[line] = quantity;
            paid[line] = gross - off;
            amount += gross - off;
            discount += off;
            goods += product.costMinor() * quantity;
            items += quantity;
            hasBadBatch |= product.id().is(parameters.badBatchProduct());
            line('O', customer, sequence, line + 1, product, quantity, gross - off, product.costMinor() * quantity);
        }
        long refund = 0;
        if (dice.below(1000) < customer.channel().returnPermille()) {
            int line = dice.below(lines);
            boolean isLate = dice.chance(LATE_RETURN);
            int returnDay = day + dice.between(3, 12);
            if (isLate && returnDay < Days.COUNT) {
                line('R', customer, sequence, 1, basket[line], -quantities[line], -paid[line], 0);
                order('R', customer, dice, sequence, returnDay, 0, paid[line], 0, 0, Label.NONE);
                volumes.add(Volume.REVENUE, returnDay, -paid[line] / 100);
            } else {
                long back = dice.chance(SELLABLE_AGAIN) ? basket[line].costMinor() * quantities[line] : 0;
                line('O', customer, sequence, lines + 1, basket[line], -quantities[line], -paid[line], -back);
                refund = paid[line];
                goods -= back;
            }
            int handled = Days.capped(returnDay);
            volumes.add(Volume.RETURNS, handled, 1);
            activities.add(
                    customer,
                    dice,
                    handled,
                    RETURN,
                    Label.NONE,
                    1,
                    dice.between(50, 140),
                    Staff.WAREHOUSE,
                    sequence,
                    0);
        }
        order(
                'O',
                customer,
                dice,
                sequence,
                day,
                amount,
                refund,
                goods,
                discount,
                !campaign.isEmpty() ? campaign : PROMOTIONS[day]);
        activities.add(
                customer,
                dice,
                day,
                PICK,
                Label.NONE,
                items,
                20 + Math.min(items, 30) * 4,
                Staff.WAREHOUSE,
                sequence,
                0);
        count(customer, day, amount - refund);
        return new Sale(
                sequence, day, amount, basket[lines - 1], hasBadBatch && Days.month(day) == parameters.badBatchMonth());
    }

    private void count(Customer customer, int day, long revenue) {
        volumes.parcel(customer.regionIndex(), day);
        volumes.add(Volume.REVENUE, day, revenue / 100);
        if (customer.isCompany()) {
            volumes.add(Volume.COMPANY_REVENUE, day, revenue / 100);
        }
    }

    /** Something at or below the price, more often near it than far below. */
    private Product product(double price, Dice dice) {
        int affordable = 1;
        while (affordable < prices.length && prices[affordable] <= price) {
            affordable++;
        }
        double drawn = dice.unit();
        return catalogue.products.get(affordable - 1 - (int) (affordable * drawn * drawn));
    }

    private void line(
            char prefix,
            Customer customer,
            int sequence,
            int number,
            Product product,
            int quantity,
            long amount,
            long goods) {
        tables.orderLines
                .id(prefix, customer.number(), sequence)
                .number(number)
                .text(product.id())
                .text(product.name())
                .text(product.category())
                .number(quantity)
                .amount(product.priceMinor())
                .amount(amount)
                .amount(goods)
                .end();
    }

    private void order(
            char prefix,
            Customer customer,
            Dice dice,
            int sequence,
            int day,
            long amount,
            long refund,
            long goods,
            long discount,
            Label campaign) {
        tables.orders
                .id(prefix, customer.number(), sequence)
                .id('C', customer.number(), 0)
                .time(day, dice.secondOfDay())
                .amount(amount)
                .amount(refund)
                .amount(goods)
                .amount(discount)
                .amount(amount > 0 && amount < FREE_SHIPPING_FROM ? SHIPPING_FEE : 0)
                .text(CURRENCY)
                .text(dice.chance(0.7) ? customer.channel().name() : OWN_SHOP)
                .text(campaign)
                .end();
    }
}
