package dev.podwright.diagram.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.diagram.Diagram;
import dev.podwright.diagram.PodsOfAnySize;
import dev.podwright.diagram.SvgTexts;
import dev.podwright.diagram.internal.layout.Drawing.Line;
import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.layout.Drawing.Shape;
import dev.podwright.diagram.internal.layout.Drawing.Text;
import dev.podwright.diagram.internal.scene.SceneReader;
import dev.podwright.diagram.internal.scene.Subject;
import dev.podwright.model.Pod;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text covers another, or leaves its frame or the picture, and no line crosses a text. */
class LayoutTest {
    private static final List<String> LONGEST = List.of("W".repeat(253), "名".repeat(253));
    private static final List<String> OTHERS =
            List.of("a", "i".repeat(253), "👩‍🚀".repeat(60), "\u202e&<\u0000".repeat(60));

    static Stream<Arguments> pods() {
        return Stream.concat(
                LONGEST.stream().flatMap(name -> counts(name, IntStream.rangeClosed(1, 30))),
                OTHERS.stream().flatMap(name -> counts(name, IntStream.of(1, 2, 3, 10, 30, 31))));
    }

    private static Stream<Arguments> counts(String name, IntStream counts) {
        return counts.mapToObj(count -> Arguments.of(count, name));
    }

    @ParameterizedTest(name = "{0} containers")
    @MethodSource("pods")
    void texts_have_their_own_places(int containers, String name) {
        Pod pod = PodsOfAnySize.of(containers, name);
        Drawing drawing = draw(pod);

        assertThat(faults(drawing)).isEmpty();
        assertThat(SvgTexts.read(Diagram.of(pod).toSvg()).faults()).isEmpty();
    }

    @Test
    void more_containers_than_there_is_space_for_are_counted() {
        assertThat(draw(PodsOfAnySize.of(34, "a")).texts())
                .extracting(Text::shown)
                .contains("and 4 more containers");
    }

    @Test
    void an_estimate_of_a_width_is_never_less_than_that_of_a_wide_font() {
        String ascii = IntStream.range(' ', 0x7f).mapToObj(Character::toString).reduce("", String::concat);
        for (boolean bold : new boolean[] {false, true}) {
            for (int i = 0; i < ascii.length(); i++) {
                String text = ascii.substring(i, i + 1).repeat(10);
                assertThat(TextWidth.of(text, 100, bold)).as(text).isGreaterThanOrEqualTo((int)
                        SvgTexts.width(text, bold));
            }
        }
    }

    @Test
    void a_text_that_is_too_long_ends_with_an_ellipsis_and_fits() {
        TextWidth.Fitted fitted = TextWidth.fit("abcdefghijklmnopqrstuvwxyz", 10, false, 60);

        assertThat(fitted.shown()).isEqualTo("abcdefgh…");
        assertThat(fitted.full()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(TextWidth.of(fitted.shown(), 10, false)).isLessThanOrEqualTo(60);
    }

    private static Drawing draw(Pod pod) {
        return Layout.of(SceneReader.read(Subject.of(pod), Validator.standard().validate(pod)));
    }

    static List<String> faults(Drawing drawing) {
        List<String> out = new ArrayList<>();
        Rectangle whole = Layout.ground(drawing);
        List<Text> texts = drawing.texts();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            Rectangle frame = text.frame();
            if (!whole.contains(text.box()) || (frame != null && !frame.contains(text.box()))) {
                out.add(text + " leaves its frame");
            }
            for (int j = 0; j < i; j++) {
                if (texts.get(j).box().meets(text.box())) {
                    out.add(text + " covers " + texts.get(j));
                }
            }
        }
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Line line) {
                texts.stream()
                        .filter(text -> crosses(line, text.box()))
                        .forEach(text -> out.add(line + " crosses " + text));
            }
        }
        List<Line> lines = drawing.shapes().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (areConfused(lines.get(i), lines.get(j))) {
                    out.add(lines.get(i) + " runs along " + lines.get(j));
                }
            }
        }
        return out;
    }

    /** Whether two lines that neither start nor end at one place have a stretch in common. */
    private static boolean areConfused(Line a, Line b) {
        List<Integer> first = a.points();
        List<Integer> second = b.points();
        boolean oneStart = first.subList(0, 2).equals(second.subList(0, 2));
        boolean oneEnd =
                first.subList(first.size() - 2, first.size()).equals(second.subList(second.size() - 2, second.size()));
        if (oneStart || oneEnd) {
            return false;
        }
        for (int i = 0; i + 3 < first.size(); i += 2) {
            for (int j = 0; j + 3 < second.size(); j += 2) {
                for (int along = 0; along < 2; along++) {
                    int across = 1 - along;
                    boolean straight = first.get(i + across).equals(first.get(i + 2 + across))
                            && second.get(j + across).equals(second.get(j + 2 + across))
                            && first.get(i + across).equals(second.get(j + across));
                    int from = Math.max(
                            Math.min(first.get(i + along), first.get(i + 2 + along)),
                            Math.min(second.get(j + along), second.get(j + 2 + along)));
                    int to = Math.min(
                            Math.max(first.get(i + along), first.get(i + 2 + along)),
                            Math.max(second.get(j + along), second.get(j + 2 + along)));
                    if (straight && to > from) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean crosses(Line line, Rectangle box) {
        List<Integer> points = line.points();
        for (int i = 0; i + 3 < points.size(); i += 2) {
            int left = Math.min(points.get(i), points.get(i + 2));
            int top = Math.min(points.get(i + 1), points.get(i + 3));
            int width = Math.abs(points.get(i) - points.get(i + 2)) + 1;
            int height = Math.abs(points.get(i + 1) - points.get(i + 3)) + 1;
            if (box.meets(new Rectangle(left, top, width, height, 0, ""))) {
                return true;
            }
        }
        return false;
    }
}
