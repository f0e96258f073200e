package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.internal.text.Ascii;
import java.util.Set;

/** The labels that controllers give to their pods, beside those of the template. */
final class ControllerLabels {
    private static final Set<String> OF_SOME = Set.of(
            "pod-template-hash",
            "controller-revision-hash",
            "pod-template-generation",
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "job-name",
            "batch.kubernetes.io/job-name",
            "controller-uid",
            "batch.kubernetes.io/controller-uid",
            "batch.kubernetes.io/job-completion-index");

    private ControllerLabels() {}

    /** Whether there are controllers that give their pods a label with a key. */
    static boolean isGivenBySome(String key) {
        return OF_SOME.contains(key);
    }

    /** Whether the controller of an object may give a pod of it a label. */
    static boolean mayGive(Member member, String key, String value) {
        KubernetesObject object = member.object();
        if (object instanceof Deployment || object instanceof ReplicaSet) {
            return key.equals("pod-template-hash");
        }
        if (object instanceof StatefulSet) {
            return switch (key) {
                case "controller-revision-hash" -> true;
                case "statefulset.kubernetes.io/pod-name" -> isNumbered(member.name(), value);
                case "apps.kubernetes.io/pod-index" -> isNumber(value, 0);
                default -> false;
            };
        }
        if (object instanceof DaemonSet) {
            return key.equals("controller-revision-hash")
                    || (key.equals("pod-template-generation") && isNumber(value, 0));
        }
        return (object instanceof Job || object instanceof CronJob) && mayGiveToJob(member, key, value);
    }

    private static boolean mayGiveToJob(Member member, String key, String value) {
        return switch (key) {
            case "job-name", "batch.kubernetes.io/job-name" -> isNameOfJob(member, value);
            case "controller-uid", "batch.kubernetes.io/controller-uid" -> true;
            case "batch.kubernetes.io/job-completion-index" -> isNumber(value, 0);
            default -> false;
        };
    }

    /** A name that the server is to make can be any; a CronJob's Jobs have its name and a number. */
    private static boolean isNameOfJob(Member member, String value) {
        String name = member.name();
        return name.isEmpty() || (member.object() instanceof Job ? value.equals(name) : isNumbered(name, value));
    }

    private static boolean isNumbered(String name, String value) {
        return name.isEmpty()
                || (value.startsWith(name)
                        && value.startsWith("-", name.length())
                        && isNumber(value, name.length() + 1));
    }

    private static boolean isNumber(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return start < text.length();
    }
}
