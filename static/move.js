// Moving in: shows how much of a backup was sent, and how far its plan or its move is. Both work without it.
(() => {
  const found = (id) => document.getElementById(id);
  const form = found('send');
  const card = found('progress');

  if (form) {
    const refused = found('refused');
    const sending = found('sending');
    const button = form.querySelector('button.go');
    const file = found('file');
    let request;

    const show = (words) => {
      refused.hidden = !words;
      refused.textContent = words;
      sending.hidden = true;
      button.disabled = false;
      if (words) file.focus();
    };
    const answered = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* not one of ours: said below */ }
      if (answer.address) location.assign(answer.address);
      else if (answer.signed_out) location.reload();
      else show(answer.words || form.dataset.broken);
    };
    form.addEventListener('submit', (event) => {
      const [picked] = file.files;
      if (!picked) return;
      event.preventDefault();
      if (picked.size > Number(form.dataset.most)) {
        show(form.dataset.long);
        return;
      }
      show('');
      request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        const percent = total ? Math.floor((loaded * 100) / total) : 0;
        found('sent').value = percent;
        found('percent').textContent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(percent / 100);
      });
      request.addEventListener('load', answered);
      request.addEventListener('error', () => show(form.dataset.broken));
      button.disabled = true;
      sending.hidden = false;
      found('cancel').focus();
      request.send(new FormData(form));
    });
    found('cancel').addEventListener('click', () => {
      request?.abort();
      show('');
      button.focus();
    });
  }

  if (card && found('words')) {
    const words = found('words');
    const bar = found('bar');
    const look = async () => {
      try {
        const answer = await fetch(card.dataset.address, { headers: { Accept: 'application/json' } });
        const { state, progress } = await answer.json();
        if (state !== card.dataset.state || !progress || progress.given_up) {
          location.reload();
          return;
        }
        const said = [progress.words, progress.left].filter(Boolean).join(' ');
        if (words.textContent !== said) words.textContent = said;
        if (progress.percent === null) bar.removeAttribute('value');
        else bar.value = progress.percent;
      } catch { /* the server is away: it may come back */ }
      setTimeout(look, 1000);
    };
    setTimeout(look, 1000);
  }
})();
