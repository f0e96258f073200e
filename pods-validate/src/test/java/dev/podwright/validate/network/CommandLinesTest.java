package dev.podwright.validate.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.declaration.Declarations;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.pod.Lifetimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Command lines of which their generator knows what they do. */
class CommandLinesTest {
    /**
     * How a program says what it does; {@code @} is its port.
     *
     * @param does {@code L} and the address for a listener, {@code C} for a connection, or nothing
     */
    private record Form(String words, String does) {}

    private static final List<Form> FORMS = List.of(
            new Form("serve --listen=:@", "L "),
            new Form("serve --listen-address 0.0.0.0:@", "L "),
            new Form("serve --web.listen-address=127.0.0.1:@", "L 127.0.0.1"),
            new Form("serve -bind localhost:@", "L 127.0.0.1"),
            new Form("serve --bindAddress=[::1]:@", "L ::1"),
            new Form("serve --listen-url=http://[::]:@/", "L "),
            new Form("serve --host 0.0.0.0 --port @", "L "),
            new Form("serve --port=@ --host=*", "L "),
            new Form("serve --port=@", "L "),
            new Form("serve -p @", "L "),
            new Form("PORT=@ serve", "L "),
            new Form("java -Dserver.port=@ -jar a.jar", "L "),
            new Form("dump -h localhost -p @", "C"),
            new Form("dump -p @ -h 127.0.0.1 all", "C"),
            new Form("psql --host=localhost --port=@", "C"),
            new Form("nc -z -w 5 localhost @", "C"),
            new Form("timeout 5 telnet 127.0.0.1 @", "C"),
            new Form("fetch -s http://user@localhost:@/path?a=b", "C"),
            new Form("curl -f localhost:@/healthz", "C"),
            new Form("relay --upstream=https://127.0.0.1:@", "C"),
            new Form("relay --backend localhost:@", "C"),
            new Form("dump -h db -p @", ""),
            new Form("dump --host=db.example --port=@", ""),
            new Form("fetch http://db.example:@/", ""),
            new Form("relay --retries=@", ""),
            new Form("echo --listen=:@", ""),
            new Form("run --token :@", ""));

    /** A form with its port. */
    record Line(Form form, int port) {
        String words() {
            String words = form.words();
            int at = words.lastIndexOf('@');
            return words.substring(0, at) + port + words.substring(at + 1);
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(Arbitraries.of(FORMS), Arbitraries.integers().between(1024, 65535))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void a_script_says_what_each_of_its_commands_does(
            @ForAll("lines") List<Line> lines, @ForAll("separators") String separator, @ForAll boolean quoted) {
        StringBuilder script = new StringBuilder("set -e");
        for (Line line : lines) {
            script.append(separator).append(quoted ? quoted(line.words()) : line.words());
        }
        PodNetwork network = network(List.of("/bin/sh", "-ec", script.toString()));
        List<String> expected = new ArrayList<>();
        lines.stream()
                .filter(each -> each.form().does().startsWith("L"))
                .forEach(each -> expected.add(each.form().does().substring(2) + ":" + each.port()));
        assertThat(network.inferredListeners())
                .filteredOn(each -> each.certainty() != Certainty.POSSIBLE)
                .extracting(each -> each.address() + ":" + each.port())
                .containsExactlyElementsOf(expected);
        assertThat(network.connections())
                .extracting(Connection::port)
                .containsExactlyElementsOf(lines.stream()
                        .filter(each -> each.form().does().equals("C"))
                        .map(Line::port)
                        .toList());
    }

    @Property
    void a_command_line_says_what_it_does(@ForAll("lines") List<Line> lines) {
        Line line = lines.get(0);
        List<String> words = List.of(line.words().split(" ", -1));
        PodNetwork network = network(words);
        assertThat(network.connections()).hasSize(line.form().does().equals("C") ? 1 : 0);
        assertThat(network.inferredListeners().stream().filter(each -> each.certainty() != Certainty.POSSIBLE))
                .hasSize(line.form().does().startsWith("L") ? 1 : 0);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("; ", "\n", " && ", " || true; ", " & ", " | ", "\n# a comment; nc localhost 1\n");
    }

    private static String quoted(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            boolean plain = word.startsWith("PORT=");
            out.append(out.isEmpty() ? "" : "  ").append(plain ? word : '"' + word + '"');
        }
        return out.toString();
    }

    private static PodNetwork network(List<String> command) {
        Container container =
                Container.builder().name("a").image("i").command(command).build();
        Lifetimes lifetimes =
                Lifetimes.of(PodSpec.builder().addContainer(container).build());
        return PodNetwork.of(lifetimes, false, Declarations.read(Map.of()), FieldPath.empty());
    }
}
