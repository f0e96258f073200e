package dev.podwright.model.internal.text;

/** Whether a person sees anything of a text. */
public final class VisibleText {
    private VisibleText() {}

    /** Whether the text has a character that is visible by itself: more than blanks, marks, fillers and controls. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !isFiller(point);
        };
    }

    /** Letters and symbols without a shape: Hangul fillers, the Braille pattern without dots, a musical null note head. */
    private static boolean isFiller(int point) {
        return switch (point) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159 -> true;
            default -> false;
        };
    }
}
