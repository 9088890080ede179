package org.gatewright.web.console.policy;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gatewright.setting.Branding;
import org.gatewright.setting.LockoutPolicy;
import org.gatewright.setting.LoginPolicy;
import org.gatewright.setting.PasswordPolicy;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyChange;
import org.gatewright.setting.SessionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The policies as a form of fields, drawn by the part {@code policy-fields}. For an organization it also says which of them
 * are its own and which are the default.
 */
public class PolicyForm {

    /** One byte more than a logo may have, so that the domain sees that it is too large. */
    private static final int LARGEST_LOGO = 64 * 1024 + 1;

    private final Policies before;
    private final Set<String> ownBefore;
    private boolean ownPassword;
    private boolean ownLockout;
    private boolean ownLogin;
    private boolean ownSession;
    private boolean ownBranding;
    private Integer minimumLength;
    private boolean refuseUserName;
    private Integer maximumFailures;
    private Integer lockoutMinutes;
    private boolean secondFactorRequired;
    private boolean organizationInLoginName;
    private Integer idleMinutes;
    private Integer maximumMinutes;
    private Integer secondFactorMinutes;
    private String displayName;
    private String accent;
    private boolean logoRemoved;
    private @Nullable Part logoFile;

    /** A form that shows these policies, of which the named ones are the organization's own. */
    public PolicyForm(Policies policies, Set<String> own) {
        before = policies;
        ownBefore = Set.copyOf(own);
        ownPassword = own.contains("password");
        ownLockout = own.contains("lockout");
        ownLogin = own.contains("login");
        ownSession = own.contains("session");
        ownBranding = own.contains("branding");
        minimumLength = policies.password().minimumLength();
        refuseUserName = policies.password().refuseUserName();
        maximumFailures = policies.lockout().maximumFailures();
        lockoutMinutes = (int) policies.lockout().duration().toMinutes();
        secondFactorRequired = policies.login().secondFactorRequired();
        organizationInLoginName = policies.login().organizationInLoginName();
        idleMinutes = (int) policies.session().idle().toMinutes();
        maximumMinutes = (int) policies.session().maximum().toMinutes();
        secondFactorMinutes = (int) policies.session().secondFactor().toMinutes();
        displayName = policies.branding().displayName().orElse("");
        accent = policies.branding().accent().orElse("");
    }

    /**
     * The names of the policies that are not to be the default: those that were said to be different, and those of which a
     * value was changed without saying so.
     */
    public Set<String> own() {
        Set<String> own = new LinkedHashSet<>();
        add(own, "password", ownPassword, before.password().equals(password()));
        add(own, "lockout", ownLockout, before.lockout().equals(lockout()));
        add(own, "login", ownLogin, before.login().equals(login()));
        add(own, "session", ownSession, before.session().equals(session()));
        add(own, "branding", ownBranding, before.branding().equals(branding()));
        return own;
    }

    private void add(Set<String> own, String name, boolean chosen, boolean unchanged) {
        if (chosen || !(ownBefore.contains(name) || unchanged)) {
            own.add(name);
        }
    }

    private PasswordPolicy password() {
        return new PasswordPolicy(minimumLength, refuseUserName);
    }

    private LockoutPolicy lockout() {
        return new LockoutPolicy(maximumFailures, Duration.ofMinutes(lockoutMinutes));
    }

    private LoginPolicy login() {
        return new LoginPolicy(secondFactorRequired, organizationInLoginName);
    }

    private SessionPolicy session() {
        return new SessionPolicy(
                Duration.ofMinutes(idleMinutes),
                Duration.ofMinutes(maximumMinutes),
                Duration.ofMinutes(secondFactorMinutes));
    }

    /** What was entered for the named policies. */
    public PolicyChange change(Set<String> wanted) {
        return new PolicyChange(
                of(wanted, "password", this::password),
                of(wanted, "lockout", this::lockout),
                of(wanted, "login", this::login),
                of(wanted, "session", this::session),
                of(wanted, "branding", this::branding));
    }

    private static <T> Optional<T> of(Set<String> wanted, String name, Supplier<T> entered) {
        return wanted.contains(name) ? Optional.of(entered.get()) : Optional.empty();
    }

    private Branding branding() {
        return new Branding(given(displayName), given(accent), logo());
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(value -> !value.isEmpty());
    }

    private Optional<String> logo() {
        Part file = logoFile;
        if (file != null && file.getSize() > 0) {
            return Optional.of(dataUrl(file));
        }
        return logoRemoved ? Optional.empty() : before.branding().logo();
    }

    private static String dataUrl(Part file) {
        try (InputStream in = file.getInputStream()) {
            return "data:" + file.getContentType() + ";base64,"
                    + Base64.getEncoder().encodeToString(in.readNBytes(LARGEST_LOGO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logo there is, as a data URL; null for none. */
    public @Nullable String getShownLogo() {
        return before.branding().logo().orElse(null);
    }

    public boolean isOwnPassword() {
        return ownPassword;
    }

    public void setOwnPassword(boolean entered) {
        ownPassword = entered;
    }

    public boolean isOwnLockout() {
        return ownLockout;
    }

    public void setOwnLockout(boolean entered) {
        ownLockout = entered;
    }

    public boolean isOwnLogin() {
        return ownLogin;
    }

    public void setOwnLogin(boolean entered) {
        ownLogin = entered;
    }

    public boolean isOwnSession() {
        return ownSession;
    }

    public void setOwnSession(boolean entered) {
        ownSession = entered;
    }

    public boolean isOwnBranding() {
        return ownBranding;
    }

    public void setOwnBranding(boolean entered) {
        ownBranding = entered;
    }

    public Integer getMinimumLength() {
        return minimumLength;
    }

    public void setMinimumLength(Integer entered) {
        minimumLength = entered;
    }

    public boolean isRefuseUserName() {
        return refuseUserName;
    }

    public void setRefuseUserName(boolean entered) {
        refuseUserName = entered;
    }

    public Integer getMaximumFailures() {
        return maximumFailures;
    }

    public void setMaximumFailures(Integer entered) {
        maximumFailures = entered;
    }

    public Integer getLockoutMinutes() {
        return lockoutMinutes;
    }

    public void setLockoutMinutes(Integer entered) {
        lockoutMinutes = entered;
    }

    public boolean isSecondFactorRequired() {
        return secondFactorRequired;
    }

    public void setSecondFactorRequired(boolean entered) {
        secondFactorRequired = entered;
    }

    public boolean isOrganizationInLoginName() {
        return organizationInLoginName;
    }

    public void setOrganizationInLoginName(boolean entered) {
        organizationInLoginName = entered;
    }

    public Integer getIdleMinutes() {
        return idleMinutes;
    }

    public void setIdleMinutes(Integer entered) {
        idleMinutes = entered;
    }

    public Integer getMaximumMinutes() {
        return maximumMinutes;
    }

    public void setMaximumMinutes(Integer entered) {
        maximumMinutes = entered;
    }

    public Integer getSecondFactorMinutes() {
        return secondFactorMinutes;
    }

    public void setSecondFactorMinutes(Integer entered) {
        secondFactorMinutes = entered;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String entered) {
        displayName = entered;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String entered) {
        accent = entered;
    }

    public boolean isLogoRemoved() {
        return logoRemoved;
    }

    public void setLogoRemoved(boolean entered) {
        logoRemoved = entered;
    }

    public @Nullable Part getLogoFile() {
        return logoFile;
    }

    public void setLogoFile(@Nullable Part entered) {
        logoFile = entered;
    }
}
