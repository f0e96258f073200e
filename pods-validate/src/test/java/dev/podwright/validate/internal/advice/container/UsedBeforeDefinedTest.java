package dev.podwright.validate.internal.advice.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UsedBeforeDefinedTest {
    @Provide
    static Arbitrary<List<EnvVar>> environments() {
        Arbitrary<String> name = Arbitraries.of("A", "B", "C", "AB", "D");
        Arbitrary<String> value = Arbitraries.of(
                        "$(A)", "$(B)", "$(AB)", "$(X)", "$", "$$", "(A)", "$(", ")", "x", "$(C")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
        Arbitrary<EnvVar> variable = Combinators.combine(name, value)
                .as((n, v) -> EnvVar.builder().name(n).value(v).build());
        return Arbitraries.oneOf(
                variable.list().ofMaxSize(8), variable.list().ofMinSize(17).ofMaxSize(24));
    }

    @Property(tries = 2000)
    void finds_what_the_kubelet_leaves_and_the_container_defines(@ForAll("environments") List<EnvVar> env) {
        Container container = Container.builder().name("a").image("i").env(env).build();
        Pod pod = Pod.builder()
                .metadata(ObjectMeta.builder().name("p").build())
                .spec(PodSpec.builder().addContainers(container).build())
                .build();
        List<String> found = new ArrayList<>();
        for (Finding each : Validator.standard().validate(pod).advised()) {
            assertThat(each.rule()).isEqualTo("env/used-before-defined");
            found.add(each.path().toString());
        }
        assertThat(found).isEqualTo(left(env));
    }

    /** The variables in which the kubelet leaves a reference to a name of the environment. */
    private static List<String> left(List<EnvVar> env) {
        Set<String> all = new HashSet<>();
        env.forEach(each -> all.add(each.name()));
        Set<String> defined = new HashSet<>();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < env.size(); i++) {
            Set<String> unresolved =
                    new TreeSet<>(references(Objects.requireNonNull(env.get(i).value())));
            unresolved.removeAll(defined);
            unresolved.retainAll(all);
            if (!unresolved.isEmpty()) {
                out.add("spec.containers[0].env[" + i + "].value");
            }
            defined.add(env.get(i).name());
        }
        return out;
    }

    /** What upstream's Expand looks up, character by character. */
    private static List<String> references(String input) {
        List<String> out = new ArrayList<>();
        int cursor = 0;
        while (cursor < input.length()) {
            if (input.charAt(cursor) != '$' || cursor + 1 == input.length()) {
                cursor++;
            } else if (input.charAt(cursor + 1) != '(') {
                cursor += 2;
            } else {
                int end = input.indexOf(')', cursor);
                if (end >= 0) {
                    out.add(input.substring(cursor + 2, end));
                }
                cursor = end < 0 ? cursor + 2 : end + 1;
            }
        }
        return out;
    }
}
