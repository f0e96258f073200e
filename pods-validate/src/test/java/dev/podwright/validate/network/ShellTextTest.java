package dev.podwright.validate.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShellTextTest {
    private static List<String> commands(String text) {
        List<String> out = new ArrayList<>();
        ShellText.read(text, (words, awaited) -> out.add((awaited ? "await " : "") + String.join("|", words)));
        return out;
    }

    @Test
    void splits_at_operators_and_blanks() {
        assertThat(commands("a b;c&&d | e\nf & (g)")).containsExactly("a|b", "c", "d", "e", "f", "g");
    }

    @Test
    void removes_quotes_and_escapes() {
        assertThat(commands("a 'b;c' \"d && e\" f\\ g \"h\"'i'")).containsExactly("a|b;c|d && e|f g|hi");
    }

    @Test
    void leaves_out_comments_redirections_and_here_documents() {
        assertThat(commands("a # b; c\nd >/dev/null 2>&1 e\nf <<EOF\nnc localhost 80\nEOF\ng"))
                .containsExactly("a", "d|e", "f", "g");
    }

    @Test
    void reads_the_commands_in_a_substitution() {
        assertThat(commands("x \"$(curl a)\" `nc b`")).containsExactly("curl|a", "nc|b", "x||");
    }

    @Test
    void knows_what_a_loop_waits_for() {
        assertThat(commands("until nc -z localhost 80; do sleep 1; done; run"))
                .containsExactly("await nc|-z|localhost|80", "sleep|1", "run");
        assertThat(commands("while ! curl a\ndo\nsleep 1\ndone")).containsExactly("await curl|a", "sleep|1");
    }

    @Test
    void what_is_not_closed_ends_with_the_text() {
        assertThat(commands("a 'b")).containsExactly("a|b");
        assertThat(commands("a \"b")).containsExactly("a|b");
        assertThat(commands("a $(b")).containsExactly("b", "a|");
        assertThat(commands("a\\")).containsExactly("a");
        assertThat(commands("$(".repeat(100_000))).hasSizeLessThan(100);
    }

    @Property
    void words_in_quotes_come_back(
            @ForAll @Size(min = 1, max = 5)
                    List<@StringLength(min = 1, max = 8) @CharRange(from = ' ', to = '~') String> words) {
        StringBuilder text = new StringBuilder("run");
        for (String word : words) {
            text.append(" '").append(word.replace("'", "'\\''")).append('\'');
        }
        assertThat(commands(text.toString())).containsExactly("run|" + String.join("|", words));
    }
}
