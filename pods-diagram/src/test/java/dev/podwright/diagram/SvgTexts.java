package dev.podwright.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The texts and rectangles of an SVG document, read from its XML and measured with the widths of a real font. */
public final class SvgTexts {
    /** The advance widths of DejaVu Sans and of its bold face from U+0020 to U+007E, in thousandths of the font's size. */
    private static final int[] REGULAR = {
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, //
        637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, //
        1000, 685, 687, 699, 771, 632, 576, 775, 752, 295, 295, 656, 558, 863, 749, 788, //
        604, 788, 695, 635, 611, 732, 685, 989, 686, 611, 686, 391, 337, 391, 838, 500, //
        500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, //
        635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838
    };

    private static final int[] BOLD = {
        349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, //
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, //
        1000, 774, 763, 734, 831, 684, 684, 821, 837, 373, 373, 775, 638, 996, 837, 851, //
        733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 366, 458, 838, 500, //
        500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688, //
        716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838
    };

    private final Document document;

    private SvgTexts(Document document) {
        this.document = document;
    }

    /** A place in a picture. */
    public record Area(String what, double left, double top, double right, double bottom) {
        boolean meets(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean contains(Area other) {
            return left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom;
        }

        boolean contains(double x, double y) {
            return left <= x && x <= right && top <= y && y <= bottom;
        }
    }

    /** Reads a document; fails where it is not well-formed XML. */
    public static SvgTexts read(String svg) {
        try {
            return new SvgTexts(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    /** The whole document. */
    Document document() {
        return document;
    }

    /** What is wrong with the places of the texts; empty where nothing is. */
    public List<String> faults() {
        List<String> out = new ArrayList<>();
        Element root = document.getDocumentElement();
        Area whole = new Area("the picture", 0, 0, number(root, "width"), number(root, "height"));
        List<Area> frames = frames();
        List<Area> texts = new ArrayList<>();
        for (Element element : elements("text")) {
            Area text = area(element);
            double x = number(element, "x");
            double y = number(element, "y");
            if (!whole.contains(text)) {
                out.add(text + " leaves the picture");
            }
            for (Area frame : frames) {
                if (frame.contains(x, y) && !frame.contains(text)) {
                    out.add(text + " leaves " + frame);
                }
            }
            for (Area other : texts) {
                if (other.meets(text)) {
                    out.add(text + " covers " + other);
                }
            }
            texts.add(text);
        }
        return out;
    }

    /** The rectangles that hold texts: all but bars, and the ground of a row that has a frame around it. */
    private List<Area> frames() {
        List<Area> out = new ArrayList<>();
        for (Element rect : elements("rect")) {
            String style = rect.getAttribute("class");
            if (!style.contains("pw-life")) {
                double x = number(rect, "x");
                double y = number(rect, "y");
                out.add(new Area(style, x, y, x + number(rect, "width"), y + number(rect, "height")));
            }
        }
        return out;
    }

    private static Area area(Element text) {
        String shown = shown(text);
        double size = number(text, "font-size");
        double width = text.hasAttribute("textLength")
                ? number(text, "textLength")
                : width(shown, text.hasAttribute("font-weight") ? BOLD : REGULAR) * size / 1000;
        double x = number(text, "x");
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        double baseline = number(text, "y");
        return new Area(shown, left, baseline - size * 0.76, left + width, baseline + size * 0.24);
    }

    /** The width of a text in that font at a size of 100. */
    public static double width(String text, boolean bold) {
        return width(text, bold ? BOLD : REGULAR) / 10;
    }

    private static double width(String text, int[] ascii) {
        return text.codePoints()
                .mapToDouble(point -> point < 0x7f ? ascii[point - ' '] : 1000)
                .sum();
    }

    /** The text itself, without that of the tooltip. */
    private static String shown(Element text) {
        StringBuilder out = new StringBuilder();
        NodeList children = text.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.TEXT_NODE) {
                out.append(children.item(i).getNodeValue());
            }
        }
        return out.toString();
    }

    /** The texts as they are shown. */
    public List<String> shown() {
        return elements("text").stream().map(SvgTexts::shown).toList();
    }

    /** The elements of a name. */
    List<Element> elements(String name) {
        List<Element> out = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
