// The tables of the three tally files in year/: columns in order, with their types.
const column = (name, type, more = {}) => ({ name, type, ...more });

export const tables = {
  dossiers: [
    column('dossier', 'text'),
    column('agency', 'text'),
    column('received', 'date'),
    column('due', 'date'),
    column('returned', 'date', { optional: true }),
    column('extended', 'date', { optional: true }),
    column('fee', 'decimal', { decimals: 2, optional: true }),
    column('weight', 'decimal', { decimals: 3 }),
    column('rating', 'integer', { optional: true, header: 'Đánh giá' }),
    column('steps', 'integer'),
    column('online', 'yes_no'),
    column('paid', 'yes_no', { optional: true }),
    column('channel', 'text'),
    column('order', 'text', { optional: true }),
    column('citizen', 'text', { optional: true }),
    column('phone', 'text', { optional: true }),
  ],
  letters: [
    column('number', 'integer'),
    column('sender', 'text'),
    column('sent', 'date'),
    column('opened', 'date', { optional: true }),
    column('pages', 'integer'),
    column('signed', 'yes_no', { optional: true }),
  ],
  visits: [
    column('office', 'text'),
    column('day', 'date'),
    column('left', 'date', { optional: true }),
    column('amount', 'decimal', { decimals: 1 }),
    column('guest', 'text', { optional: true }),
  ],
};
