package dev.podwright.diagram.internal.layout;

import dev.podwright.model.internal.text.Excerpt;

/**
 * How wide a text is at most. No font is sure to be there, so the widths are those of wide fonts for screens, by class of
 * character: real texts are about a tenth narrower.
 */
final class TextWidth {
    private static final String NARROW = " !'(),-./:;I[\\]fijlrt|";
    private static final String WIDE = "%@MWmw";
    private static final String BROAD = "#&+<=>CDGHNOQU^~";
    private static final String ELLIPSIS = "…";
    private static final int ELLIPSIS_WIDTH = 1000;

    private TextWidth() {}

    /** A text that fits, and what is known of it. */
    record Fitted(String shown, String full, int width, boolean forced) {
        boolean isShortened() {
            return !shown.equals(full);
        }
    }

    /** The width of a text in pixels, rounded up. */
    static int of(String text, int size, boolean bold) {
        long sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += of(text.codePointAt(i), bold);
        }
        return pixels(sum, size);
    }

    /**
     * A text from outside as it fits into a width: with control and formatting characters escaped, and with an ellipsis
     * where the rest does not fit.
     */
    static Fitted fit(String text, int size, boolean bold, int width) {
        String full = Excerpt.whole(text);
        long sum = 0;
        int end = 0;
        boolean forced = false;
        int point;
        for (int i = 0; i < full.length(); i += Character.charCount(point)) {
            point = full.codePointAt(i);
            sum += of(point, bold);
            forced |= isUnknown(point);
            if (pixels(sum + ELLIPSIS_WIDTH, size) <= width) {
                end = i + Character.charCount(point);
            }
            if (pixels(sum, size) > width) {
                String shown = full.substring(0, end).stripTrailing() + ELLIPSIS;
                return new Fitted(shown, full, Math.min(width, of(shown, size, bold)), forced);
            }
        }
        return new Fitted(full, full, pixels(sum, size), forced);
    }

    /** Where the first line of a text ends that does not fit into one: behind a word if there is one, and all that fits otherwise. */
    static int lineEnd(String text, int size, int width) {
        long sum = 0;
        int blank = 0;
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            sum += of(point, false);
            if (pixels(sum, size) > width) {
                return blank > 0 ? blank : Math.max(i, Character.charCount(point));
            }
            if (point == ' ') {
                blank = i;
            }
        }
        return text.length();
    }

    private static int pixels(long thousandths, int size) {
        return (int) Math.min(Integer.MAX_VALUE / 4, (thousandths * size + 999) / 1000);
    }

    /** The width of a character in thousandths of the font's size. */
    private static int of(int point, boolean bold) {
        int regular = regular(point);
        return bold ? regular + regular / 6 : regular;
    }

    private static int regular(int point) {
        if (point < 0x7f) {
            if (NARROW.indexOf(point) >= 0) {
                return 430;
            }
            if (WIDE.indexOf(point) >= 0) {
                return 1000;
            }
            if (BROAD.indexOf(point) >= 0) {
                return 840;
            }
            return point >= 'A' && point <= 'Z' ? 720 : 640;
        }
        if (point == ELLIPSIS.charAt(0)) {
            return ELLIPSIS_WIDTH;
        }
        return isUnknown(point) ? 1500 : isEastAsian(point) ? 1280 : 1160;
    }

    /** Whether the widths of characters of this kind differ so much that a renderer has to be told how wide they are. */
    private static boolean isUnknown(int point) {
        return point > 0x52f && !isEastAsian(point) && !(point >= 0x2010 && point <= 0x2026);
    }

    private static boolean isEastAsian(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xff01 && point <= 0xff60)
                || (point >= 0x20000 && point <= 0x3ffff);
    }
}
