package dev.podwright.diagram.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes with places, in the order in which they are painted. All lengths are in pixels. */
public final class Drawing {
    private final List<Shape> shapes = new ArrayList<>();
    private int width;
    private int height;

    Drawing() {}

    /** One of the shapes. */
    public sealed interface Shape {}

    /** A rectangle. */
    public record Rectangle(int x, int y, int width, int height, int radius, String style) implements Shape {
        /** Whether another one is within it. */
        public boolean contains(Rectangle other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        /** Whether the two have a place in common. */
        public boolean meets(Rectangle other) {
            return other.x < x + width
                    && x < other.x + other.width
                    && other.y < y + height
                    && y < other.y + other.height;
        }
    }

    /** Which place of a text is given. */
    public enum Align {
        /** Where it starts. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Where it ends. */
        END
    }

    /**
     * One line of text.
     *
     * @param x where it starts, where its middle is, or where it ends
     * @param baseline where its letters stand
     * @param full the whole text; null where all of it is shown
     * @param width how wide it is at most
     * @param forced whether the width has to be given to the renderer
     * @param frame the smallest rectangle that it belongs into; null for the whole picture
     */
    public record Text(
            int x,
            int baseline,
            Align align,
            int size,
            boolean bold,
            String style,
            String shown,
            @Nullable String full,
            int width,
            boolean forced,
            @Nullable Rectangle frame)
            implements Shape {
        /** What it covers. */
        public Rectangle box() {
            int left = switch (align) {
                case START -> x;
                case MIDDLE -> x - (width + 1) / 2;
                case END -> x - width;
            };
            return new Rectangle(left, baseline - size, width, size + size / 3, 0, "");
        }
    }

    /** A line through points, {@code x} and {@code y} in turn. */
    public record Line(List<Integer> points, boolean dashed, String style) implements Shape {}

    /**
     * The head of an arrow.
     *
     * @param right whether it points to the right, otherwise to the left
     */
    public record Head(int x, int y, boolean right, String style) implements Shape {}

    /** A dot where a line begins. */
    public record Dot(int x, int y, String style) implements Shape {}

    /** The shapes. */
    public List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    /** The texts alone. */
    public List<Text> texts() {
        List<Text> out = new ArrayList<>();
        for (Shape shape : shapes) {
            if (shape instanceof Text text) {
                out.add(text);
            }
        }
        return out;
    }

    /** The width of the picture. */
    public int width() {
        return width;
    }

    /** The height of the picture. */
    public int height() {
        return height;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    Rectangle add(Rectangle rectangle) {
        shapes.add(rectangle);
        return rectangle;
    }

    void size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
    }
}
