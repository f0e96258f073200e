package dev.podwright.diagram.internal.svg;

import dev.podwright.diagram.internal.layout.Drawing;
import dev.podwright.diagram.internal.layout.Drawing.Align;
import dev.podwright.diagram.internal.layout.Drawing.Dot;
import dev.podwright.diagram.internal.layout.Drawing.Head;
import dev.podwright.diagram.internal.layout.Drawing.Line;
import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.layout.Drawing.Shape;
import dev.podwright.diagram.internal.layout.Drawing.Text;
import dev.podwright.diagram.internal.layout.Layout;
import dev.podwright.diagram.internal.scene.Description;
import dev.podwright.diagram.internal.scene.Scene;
import dev.podwright.model.internal.text.Excerpt;
import java.util.List;

/** Writes a picture as SVG: without scripts, fonts or anything else from outside. The same scene gives the same bytes. */
public final class SvgWriter {
    private static final String FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private final StringBuilder out = new StringBuilder(16_384);

    private SvgWriter() {}

    /** The picture of a scene. */
    public static String write(Scene scene) {
        SvgWriter writer = new SvgWriter();
        writer.document(scene, Layout.of(scene));
        return writer.out.toString();
    }

    private void document(Scene scene, Drawing drawing) {
        int width = drawing.width();
        int height = drawing.height();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" font-family=\"")
                .append(FONTS)
                .append("\">\n<title>");
        escape(Excerpt.whole(scene.title()));
        out.append("</title>\n<desc>");
        escape(Description.of(scene));
        out.append("</desc>\n<style>\n")
                .append(Style.SHEET)
                .append("@media (prefers-color-scheme:dark){\n")
                .append(Style.DARK)
                .append("}\n</style>\n");
        shape(Layout.ground(drawing));
        drawing.shapes().forEach(this::shape);
        out.append("</svg>\n");
    }

    private void shape(Shape shape) {
        if (shape instanceof Rectangle rectangle) {
            rectangle(rectangle);
        } else if (shape instanceof Text text) {
            text(text);
        } else if (shape instanceof Line line) {
            line(line);
        } else if (shape instanceof Head head) {
            head(head);
        } else if (shape instanceof Dot dot) {
            start("circle", "head " + dot.style());
            attribute("cx", dot.x());
            attribute("cy", dot.y());
            attribute("r", 3);
            out.append("/>\n");
        }
    }

    private void rectangle(Rectangle rectangle) {
        start("rect", rectangle.style());
        attribute("x", rectangle.x());
        attribute("y", rectangle.y());
        attribute("width", rectangle.width());
        attribute("height", rectangle.height());
        if (rectangle.radius() > 0) {
            attribute("rx", rectangle.radius());
        }
        out.append("/>\n");
    }

    private void text(Text text) {
        start("text", text.style());
        attribute("x", text.x());
        attribute("y", text.baseline());
        attribute("font-size", text.size());
        if (text.bold()) {
            attribute("font-weight", 600);
        }
        if (text.align() != Align.START) {
            out.append(" text-anchor=\"")
                    .append(text.align() == Align.END ? "end" : "middle")
                    .append('"');
        }
        if (text.forced()) {
            attribute("textLength", text.width());
            out.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        out.append('>');
        if (text.full() != null) {
            out.append("<title>");
            escape(text.full());
            out.append("</title>");
        }
        escape(text.shown());
        out.append("</text>\n");
    }

    private void line(Line line) {
        start("path", line.dashed() ? "line dashed " + line.style() : "line " + line.style());
        List<Integer> points = line.points();
        out.append(" d=\"M").append(points.get(0)).append(' ').append(points.get(1));
        for (int i = 2; i < points.size(); i += 2) {
            boolean across = points.get(i + 1).equals(points.get(i - 1));
            out.append(across ? 'H' : 'V').append(across ? points.get(i) : points.get(i + 1));
        }
        out.append("\"/>\n");
    }

    private void head(Head head) {
        start("path", "head " + head.style());
        int back = head.right() ? -8 : 8;
        out.append(" d=\"M")
                .append(head.x())
                .append(' ')
                .append(head.y())
                .append('l')
                .append(back)
                .append(" -4v8z\"/>\n");
    }

    private void start(String element, String style) {
        out.append('<').append(element).append(" class=\"");
        out.append(Style.PREFIX).append(style.replace(" ", " " + Style.PREFIX)).append('"');
    }

    private void attribute(String name, int value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** Appends a text in which control and formatting characters are escaped already. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
