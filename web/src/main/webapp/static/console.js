// Gatewright: comfort for pages that work without it. No inline code anywhere: elements say by data attributes what they want.
(() => {
  'use strict';

  const root = document.documentElement;

  /* floating menus: Escape and a click elsewhere close them, one is open at a time */
  const openMenus = () => document.querySelectorAll('details.float[open]');
  document.addEventListener('click', (event) => {
    openMenus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      openMenus().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      closeSideMenu();
    }
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      const search = document.getElementById('search');
      if (search && search.offsetParent !== null) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  const isTyping = (element) => element.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);

  /* the menu of a phone is opened by #menu */
  const closeSideMenu = () => {
    if (location.hash === '#menu') {
      location.hash = '#main';
      document.querySelector('.menu-button')?.focus();
    }
  };
  window.addEventListener('hashchange', () => {
    if (location.hash === '#menu') document.querySelector('.side-close')?.focus();
  });

  /* appearance: switched at once, remembered by the server; nothing that was typed is lost */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const what = form.dataset.appearance;
    const button = event.submitter;
    if (!what || !button) return;
    event.preventDefault();
    const next = button.value;
    const body = new URLSearchParams({ [button.name]: next });
    fetch(form.action, { method: 'POST', body, redirect: 'manual', credentials: 'same-origin' });
    root.dataset[what] = next;
    turn(button);
  });

  /* a switch now leads back */
  const turn = (button) => {
    const value = button.value;
    button.value = button.dataset.other;
    button.dataset.other = value;
    const label = button.getAttribute('aria-label');
    button.setAttribute('aria-label', button.dataset.otherLabel);
    button.title = button.dataset.otherLabel;
    button.dataset.otherLabel = label;
  };

  /* filters apply as soon as one is chosen; a day that is half typed has no value */
  document.addEventListener('change', (event) => {
    if (event.target.matches('.filters select, .filters input[type="date"]')) event.target.form.requestSubmit();
  });

  /* the clipboard's own interface exists on https and localhost only */
  const copy = async (value) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(value);
    const field = document.createElement('textarea');
    field.value = value;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  };

  /* copy: the button says so, and says it to screen readers */
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    await copy(button.dataset.copy);
    const words = button.querySelector('.words') ?? button;
    const before = words.textContent;
    words.textContent = button.dataset.done;
    button.classList.add('done');
    announce(button.dataset.done);
    setTimeout(() => {
      words.textContent = before;
      button.classList.remove('done');
    }, 2000);
  });

  /* show and hide what is typed into a password field */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button.reveal');
    if (!button) return;
    const input = button.parentElement.querySelector('input');
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(hidden));
  });

  document.addEventListener('click', (event) => {
    event.target.closest('.toast .close')?.closest('.toast').remove();
  });

  const announce = (words) => {
    const region = document.getElementById('live');
    if (region) region.textContent = words;
  };

  /* exact times in the zone of the person who looks */
  const exact = new Intl.DateTimeFormat(root.lang, {
    year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short'
  });
  document.querySelectorAll('time[datetime]').forEach((time) => {
    const words = exact.format(new Date(time.dateTime));
    if (time.hasAttribute('data-exact')) time.textContent = words;
    else time.title = words;
  });

  /* who follows a dark system sees the page dark already: the switch leads to light */
  const themeButton = document.querySelector('form[data-appearance="theme"] button');
  if (themeButton && root.dataset.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches) {
    turn(themeButton);
  }

  /* what only makes sense with script is hidden until there is one */
  document.querySelectorAll('[data-needs-script]').forEach((element) => {
    element.hidden = false;
  });

  /* after a refused form the first wrong field has the focus */
  document.querySelector('main [aria-invalid="true"]')?.focus();
})();
