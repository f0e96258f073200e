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
    private static final List<String> NAMES = List.of(
            "a", "W".repeat(253), "i".repeat(253), "名".repeat(253), "👩‍🚀".repeat(60), "\u202e&<\u0000".repeat(60));

    static Stream<Arguments> pods() {
        return NAMES.stream()
                .flatMap(name -> IntStream.rangeClosed(1, 31).mapToObj(count -> Arguments.of(count, name)));
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
        return out;
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
