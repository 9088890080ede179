package org.gatewright.spi.factor;

import java.util.Map;
import org.gatewright.spi.Extension;
import org.gatewright.spi.identity.Person;

/**
 * A way for people to prove, beside their password, who they are: they set it up once and are challenged at sign-ins that
 * demand more than a password. Implemented by plugins. One person has one second factor at a time.
 *
 * <p>Its texts are {@code factor.<id>.name} (its name), {@code factor.<id>.help} (one sentence for people who choose among
 * several), {@code factor.<id>.enrol} and {@code factor.<id>.challenge} (what to do, above the form that sets it up and above
 * the form that asks for it). Those of its fields are {@code setting.factor.<id>.<key>.label} and {@code .help}.
 *
 * <p>A factor keeps nothing itself. What it needs again is in the values it gives: the {@linkplain Challenge#state() state} of
 * a challenge while the person is busy with the form, and what is {@linkplain Verdict.Accepted#remembered() remembered} of the
 * person. The server keeps both encrypted, and each call may come on another node. Any thread may call; people wait for the
 * answer, so that a service that does not answer has to be given up soon. A call that throws counts as no attempt: the person is
 * told that the factor can't be asked for now, and is not let in.
 *
 * <p>The server counts wrong answers and locks out who gives too many. It lets one answer through where several come for the
 * same person at the same moment.
 *
 * @since 1.0
 */
public interface SecondFactor extends Extension {

    @Override
    String id();

    /**
     * Begins to set the factor up. Called when the form is first shown; whether the person will send it is not known.
     *
     * @param person who sets it up
     * @return what the form shows and asks
     */
    Challenge enrol(Person person);

    /**
     * Asks for the factor. Called when the form is first shown, and not when it is shown again.
     *
     * @param person who is asked
     * @param remembered what the factor remembers of the person
     * @return what the form shows and asks
     */
    Challenge challenge(Person person, Map<String, String> remembered);

    /**
     * Judges what a person sent.
     *
     * @param attempt what they sent, and what for
     * @return whether it is right
     */
    Verdict verify(Attempt attempt);
}
