package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A container's environment variables. */
abstract class ContainerEnvWords extends ContainerPortWords {
    ContainerEnvWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /**
     * Sets a variable; {@code $(OTHER)} in its value stands for a variable said before. Said again, the later value
     * counts.
     */
    public final ContainerDraft env(String name, String value) {
        return put(EnvVar.builder()
                .name(Args.given(name, "the name of a variable"))
                .value(Args.given(value, "the value of variable", name))
                .build());
    }

    /** Sets a variable to what its source gives. Said again, the later value counts. */
    public final ContainerDraft env(String name, EnvSource source) {
        return put(EnvVar.builder()
                .name(Args.given(name, "the name of a variable"))
                .valueFrom(source.toEnvVarSource())
                .build());
    }

    /** Sets variables, in the map's order if it is a {@link LinkedHashMap} and by name otherwise. */
    public final ContainerDraft env(Map<String, String> variables) {
        Map<String, String> copy =
                variables instanceof LinkedHashMap ? new LinkedHashMap<>(variables) : new TreeMap<>(variables);
        copy.forEach((key, value) -> Args.given(value, "the value of variable", key));
        return say((c, where) -> copy.forEach(
                (key, value) -> c.put(EnvVar.builder().name(key).value(value).build(), where)));
    }

    private ContainerDraft put(EnvVar variable) {
        return say((c, where) -> c.put(variable, where));
    }

    /** Takes a variable away again. */
    public final ContainerDraft withoutEnv(String name) {
        return say((c, where) -> c.remove("env", c.env, variable -> name.equals(variable.name())));
    }

    /** Sets a variable for each key of a ConfigMap or Secret. */
    public final ContainerDraft envFrom(EnvFrom source) {
        return envFrom("", source);
    }

    /** Sets a variable for each key of a ConfigMap or Secret, its name beginning with the prefix. */
    public final ContainerDraft envFrom(String prefix, EnvFrom source) {
        EnvFromSource from = source.toEnvFrom(prefix);
        return say((c, where) -> c.add("envFrom", c.envFrom, from, where));
    }
}
