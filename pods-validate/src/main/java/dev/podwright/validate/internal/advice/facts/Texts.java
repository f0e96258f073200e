package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a container: commands, arguments, environment and the commands of hooks. */
public final class Texts {
    private Texts() {}

    /** Whether a word occurs anywhere in the texts of a container. */
    public static boolean mention(PodContainer container, String word) {
        ContainerCommon each = container.container();
        for (EnvVar variable : each.env()) {
            if (variable.value() != null && variable.value().contains(word)) {
                return true;
            }
        }
        return mention(each.command(), word)
                || mention(each.args(), word)
                || (each.lifecycle() != null
                        && (mention(each.lifecycle().postStart(), word)
                                || mention(each.lifecycle().preStop(), word)));
    }

    private static boolean mention(@Nullable LifecycleHandler hook, String word) {
        return hook != null && hook.exec() != null && mention(hook.exec().command(), word);
    }

    private static boolean mention(List<String> words, String word) {
        for (String each : words) {
            if (each.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
